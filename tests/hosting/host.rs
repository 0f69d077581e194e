//! The servers, each run on this machine alone, without rights of its own and in a folder that goes with it, with the
//! recipe as it stands in `docs/hosting.md`.

use std::env;
use std::fs;
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

const START_LIMIT: Duration = Duration::from_secs(20);
const PAUSE: Duration = Duration::from_millis(20);
/// What the recipes say in place of what a person has.
const FOLDER: &str = "/var/www/shared-table";
const ADDRESS: &str = "table.example.org";

/// A server that runs.
pub(crate) struct Host {
    pub(crate) port: u16,
    child: Child,
    folder: PathBuf,
}

impl Drop for Host {
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
        drop(fs::remove_dir_all(&self.folder));
    }
}

/// The folder of the built site.
pub(crate) fn dist() -> PathBuf {
    PathBuf::from(env::var_os("SHARED_TABLE_DIST").unwrap())
}

/// The page with the recipes.
pub(crate) fn page() -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/hosting.md")).unwrap()
}

/// The one code block of the page that names this language and holds these words.
pub(crate) fn recipe(language: &str, words: &str) -> String {
    let page = page();
    let begin = format!("\n```{language}\n");
    let blocks = page.split(&begin).skip(1).filter_map(|after| after.split("\n```\n").next());
    let blocks: Vec<_> = blocks.filter(|block| block.contains(words)).collect();
    assert_eq!(blocks.len(), 1, "{language} with {words}");
    blocks[0].to_owned()
}

/// nginx with this recipe, set up around it as Debian does.
pub(crate) fn nginx(recipe: &str) -> Host {
    let (port, folder) = (free_port(), fresh_folder("nginx"));
    let recipe = with(recipe, "listen 80;", &format!("listen 127.0.0.1:{port};"));
    let recipe = with(&recipe, FOLDER, &dist().display().to_string());
    let at = folder.display();
    let parts = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
    let places: Vec<_> =
        parts.iter().map(|part| format!("{part}_temp_path {at}/{part};")).collect();
    let around = format!(
        "include /etc/nginx/modules-enabled/*.conf;
        daemon off;
        master_process off;
        pid {at}/pid;
        error_log {at}/errors;
        events {{ }}
        http {{
            include /etc/nginx/mime.types;
            default_type application/octet-stream;
            access_log off;
            sendfile on;
            tcp_nopush on;
            gzip on;
            {}
            {recipe}
        }}",
        places.join("\n")
    );
    let settings = folder.join("nginx.conf");
    fs::write(&settings, around).unwrap();
    let mut command = Command::new(env::var_os("SHARED_TABLE_NGINX").unwrap());
    command.arg("-c").arg(settings);
    started(command, port, folder)
}

/// Caddy with this recipe. Certificates it can get for a public name alone.
pub(crate) fn caddy(recipe: &str) -> Host {
    let (port, folder) = (free_port(), fresh_folder("caddy"));
    let recipe = with(recipe, ADDRESS, &format!("http://127.0.0.1:{port}"));
    let recipe = with(&recipe, FOLDER, &dist().display().to_string());
    let settings = folder.join("Caddyfile");
    let here_alone = "{\n\tadmin off\n\tauto_https off\n\tdefault_bind 127.0.0.1\n}\n";
    fs::write(&settings, format!("{here_alone}{recipe}\n")).unwrap();
    let mut command = Command::new(env::var_os("SHARED_TABLE_CADDY").unwrap());
    command.args(["run", "--adapter", "caddyfile", "--config"]).arg(settings);
    for place in ["HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"] {
        command.env(place, &folder);
    }
    started(command, port, folder)
}

/// The recipe with what a person has; it must have had a place for it.
fn with(recipe: &str, place: &str, what: &str) -> String {
    assert!(recipe.contains(place), "the recipe has no {place}");
    recipe.replace(place, what)
}

fn started(mut command: Command, port: u16, folder: PathBuf) -> Host {
    let said = fs::File::create(folder.join("said")).unwrap();
    let child = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(said).spawn().unwrap();
    let mut host = Host { port, child, folder };
    let deadline = Instant::now() + START_LIMIT;
    while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
        let ended = host.child.try_wait().unwrap();
        if ended.is_some() || Instant::now() > deadline {
            let said = ["said", "errors"].map(|name| fs::read_to_string(host.folder.join(name)));
            panic!("the server did not start ({ended:?}): {said:?}");
        }
        thread::sleep(PAUSE);
    }
    host
}

fn free_port() -> u16 {
    TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap().local_addr().unwrap().port()
}

pub(crate) fn fresh_folder(name: &str) -> PathBuf {
    // Its own id tells it from those of other tests, which run at the same time.
    let folder = env::temp_dir().join(format!("shared-table-{name}-{:?}", thread::current().id()));
    let folder = folder.with_extension(std::process::id().to_string());
    fs::create_dir_all(&folder).unwrap();
    folder
}
