//! Packs files ahead of time as strongly as it goes, so that a host has only to hand them on.

use std::io::Write;
use std::path::Path;

use anyhow::Result;
use flate2::Compression;
use flate2::write::GzEncoder;
use rayon::prelude::*;

use crate::site::File;

const BROTLI_QUALITY: u32 = 11;
const BROTLI_WINDOW: u32 = 22;

type Packer = fn(&[u8]) -> Result<Vec<u8>>;

/// What is added to a file's name, and how the file beside it is made. Hosts look for these names.
const WAYS: [(&str, Packer); 2] = [("br", brotli), ("gz", gzip)];

/// The files packed in both ways, but for what gains less than a tenth by it, such as a picture.
pub(crate) fn beside(files: &[(&str, &[u8])]) -> Result<Vec<File>> {
    let wanted: Vec<_> = files.iter().flat_map(|file| WAYS.map(|way| (file, way))).collect();
    let made = wanted.par_iter().map(|((name, bytes), (ending, pack))| {
        let packed = pack(bytes)?;
        let gains = packed.len() * 10 < bytes.len() * 9;
        Ok(gains.then(|| (format!("{name}.{ending}"), packed)))
    });
    Ok(made.collect::<Result<Vec<_>>>()?.into_iter().flatten().collect())
}

/// Whether a file is one of these.
pub(crate) fn is_packed(name: &str) -> bool {
    let ending = Path::new(name).extension();
    ending.is_some_and(|ending| WAYS.iter().any(|(packed, _)| ending == *packed))
}

/// The bytes with brotli.
pub(crate) fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut packed = brotli::CompressorWriter::new(Vec::new(), 4096, BROTLI_QUALITY, BROTLI_WINDOW);
    packed.write_all(bytes)?;
    Ok(packed.into_inner())
}

/// The bytes with gzip, for browsers on a plain `http` address, which take nothing else. It holds no time and no
/// name, so the same bytes are packed alike on every day.
fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut packed = GzEncoder::new(Vec::new(), Compression::best());
    packed.write_all(bytes)?;
    Ok(packed.finish()?)
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use sha2::{Digest, Sha256};

    use super::*;

    #[test]
    fn what_gains_lies_beside_its_file_in_both_ways() -> Result<()> {
        // No byte of it tells anything of the next.
        let picture: Vec<u8> = (0..32_u8).flat_map(|n| Sha256::digest([n])).collect();
        let files: [(&str, &[u8]); 2] = [("a/text.js", &[b'a'; 1000]), ("picture.png", &picture)];
        let packed = beside(&files)?;
        let names: Vec<_> = packed.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["a/text.js.br", "a/text.js.gz"]);
        assert!(packed.iter().all(|(name, bytes)| is_packed(name) && bytes.len() < 100));
        assert!(!is_packed("a/text.js") && !is_packed("br"));
        Ok(())
    }

    #[test]
    fn what_is_packed_can_be_read_again_and_is_the_same_each_time() -> Result<()> {
        let text = b"one two one two one two".repeat(9);
        let mut read = Vec::new();
        flate2::read::GzDecoder::new(&gzip(&text)?[..]).read_to_end(&mut read)?;
        assert_eq!(read, text);
        read.clear();
        brotli::Decompressor::new(&brotli(&text)?[..], 4096).read_to_end(&mut read)?;
        assert_eq!(read, text);
        assert_eq!(gzip(&text)?, gzip(&text)?);
        Ok(())
    }
}
