//! Quoted-printable, one of the ways that mail carries bytes as letters (RFC 2045, 6.7).

/// `=` and two hex digits is a byte. Any other `=` is a soft line break, with the break, or nothing of
/// ours.
pub(super) fn undone(bytes: &[u8]) -> Vec<u8> {
    let hex = |b: &u8| char::from(*b).to_digit(16);
    let mut out = Vec::with_capacity(bytes.len());
    let mut rest = bytes;
    while let Some(at) = rest.iter().position(|b| *b == b'=') {
        out.extend_from_slice(&rest[..at]);
        rest = match &rest[at + 1..] {
            [b'\r', b'\n', after @ ..] | [b'\n' | b'\r', after @ ..] => after,
            [high, low, after @ ..] if hex(high).and(hex(low)).is_some() => {
                let value = hex(high).unwrap_or(0) * 16 + hex(low).unwrap_or(0);
                out.extend(u8::try_from(value));
                after
            }
            after => after,
        };
    }
    out.extend_from_slice(rest);
    out
}
