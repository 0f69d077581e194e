//! The number that tells whether a text changed on its way.

use crc::{CRC_32_ISO_HDLC, Crc, Table};

/// CRC-32 as in zip and gzip (ISO/IEC 13239), with the small table: the large one weighs 16 KiB in the page.
static CRC: Crc<u32, Table<1>> = Crc::<u32, Table<1>>::new(&CRC_32_ISO_HDLC);

/// The number of some bytes.
pub(crate) fn crc32(bytes: &[u8]) -> u32 {
    CRC.checksum(bytes)
}

/// The number of a text as documents write it.
pub(crate) fn check_of(text: &str) -> String {
    format!("{:08x}", crc32(text.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_gives_the_published_number() {
        assert_eq!(crc32(b"123456789"), 0xcbf4_3926);
    }
}
