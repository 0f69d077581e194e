//! Asks a server for a file, and has all that it says.

use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpStream};
use std::time::Duration;

/// An answer, with the body as it was packed.
pub(crate) struct Answer {
    pub(crate) status: u16,
    headers: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
    /// All that came, the headers too.
    pub(crate) weight: usize,
}

impl Answer {
    /// What a header says. One that comes twice says both.
    pub(crate) fn header(&self, name: &str) -> Option<String> {
        let values = self.headers.iter().filter(|(n, _)| n.eq_ignore_ascii_case(name));
        let values: Vec<&str> = values.map(|(_, value)| value.as_str()).collect();
        (!values.is_empty()).then(|| values.join(", "))
    }
}

/// Asks on this machine for a path, as a browser that can read these packings.
pub(crate) fn ask(port: u16, path: &str, packings: &str) -> Answer {
    let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port)).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
    let packings = match packings {
        "" => String::new(),
        packings => format!("Accept-Encoding: {packings}\r\n"),
    };
    write!(
        stream,
        "GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n{packings}Connection: close\r\n\r\n"
    )
    .unwrap();
    let mut all = Vec::new();
    stream.read_to_end(&mut all).unwrap();
    let end = all.windows(4).position(|four| four == b"\r\n\r\n").unwrap();
    let head = String::from_utf8(all[..end].to_vec()).unwrap();
    let mut lines = head.lines();
    let status = lines.next().and_then(|line| line.split(' ').nth(1)).unwrap().parse().unwrap();
    let header = |line: &str| {
        let (name, value) = line.split_once(':').unwrap();
        (name.to_owned(), value.trim().to_owned())
    };
    let headers = lines.map(header).collect();
    let mut answer = Answer { status, headers, body: all[end + 4..].to_vec(), weight: all.len() };
    if answer.header("Transfer-Encoding").as_deref() == Some("chunked") {
        answer.body = joined(&answer.body);
    }
    answer
}

/// A body that came in pieces, each after its length.
fn joined(mut pieces: &[u8]) -> Vec<u8> {
    let mut body = Vec::new();
    loop {
        let end = pieces.windows(2).position(|two| two == b"\r\n").unwrap();
        let length = std::str::from_utf8(&pieces[..end]).unwrap();
        let length = usize::from_str_radix(length, 16).unwrap();
        if length == 0 {
            return body;
        }
        let from = end + 2;
        body.extend(&pieces[from..from + length]);
        pieces = &pieces[from + length + 2..];
    }
}
