//! Arithmetic of finite fields of up to 256 elements, as rqrr needs it to put right what a camera misread.
//!
//! It takes the place of the published package of this name (`[patch.crates-io]` in `Cargo.toml`), which multiplies by
//! a table of 64 KiB: more than half of what a phone fetches before its camera reads a code. Here two elements are
//! multiplied by adding their logarithms. Only what rqrr uses is here.

use std::ops::{Add, AddAssign, Div, Mul, MulAssign};

/// What can be reckoned with the elements of a field.
pub trait GaloisField:
    Add<Output = Self>
    + AddAssign
    + Mul<Output = Self>
    + MulAssign
    + Div<Output = Self>
    + Copy
    + PartialEq
{
    /// Changes nothing when it is added.
    const ZERO: Self;
    /// Changes nothing when it is multiplied by.
    const ONE: Self;
    /// Its powers are all elements but zero.
    const GENERATOR: Self;

    /// This element, multiplied with itself so many times.
    #[must_use]
    fn pow(self, times: usize) -> Self;
}

/// The powers of the generator of a field, and which power each element is.
#[doc(hidden)]
pub struct Logarithms {
    power: [u8; 256],
    log: [u8; 256],
    /// How many elements there are beside zero.
    order: usize,
}

impl Logarithms {
    /// Those of the field with `1 << bits` elements that a polynomial makes, each of whose bits is a coefficient.
    /// Its generator is `x`, the element 2.
    ///
    /// # Panics
    ///
    /// While compiling, if `x` is no generator of it.
    pub const fn new(bits: u32, modulus: usize) -> Self {
        let order = (1 << bits) - 1;
        let (mut power, mut log) = ([0; 256], [0; 256]);
        let (mut element, mut exponent) = (1, 0);
        while exponent < order {
            assert!(element != 1 || exponent == 0, "2 is no generator of this field");
            power[exponent] = byte(element);
            log[element] = byte(exponent);
            element <<= 1;
            if element > order {
                element ^= modulus;
            }
            exponent += 1;
        }
        Self { power, log, order }
    }

    /// The product of two elements.
    pub fn product(&self, a: u8, b: u8) -> u8 {
        if a == 0 || b == 0 { 0 } else { self.raised(self.of(a) + self.of(b)) }
    }

    /// What gives `a` when it is multiplied by `b`.
    ///
    /// # Panics
    ///
    /// If `b` is zero.
    pub fn quotient(&self, a: u8, b: u8) -> u8 {
        assert!(b != 0, "Division by 0");
        if a == 0 { 0 } else { self.raised(self.of(a) + self.order - self.of(b)) }
    }

    /// An element, multiplied with itself so many times.
    pub fn pow(&self, a: u8, times: usize) -> u8 {
        match (a, times) {
            (_, 0) => 1,
            (0, _) => 0,
            _ => self.raised(self.of(a) * (times % self.order)),
        }
    }

    fn of(&self, element: u8) -> usize {
        usize::from(self.log[usize::from(element)])
    }

    fn raised(&self, exponent: usize) -> u8 {
        self.power[exponent % self.order]
    }
}

#[allow(clippy::cast_possible_truncation, reason = "elements and exponents are below 256")]
const fn byte(value: usize) -> u8 {
    value as u8
}

/// Makes a type for the elements of a field: `g2p!(GF16, 4, modulus: 0b1_0011)` has `1 << 4` of them, and its
/// modulus is a polynomial, each of whose bits is a coefficient.
#[macro_export]
macro_rules! g2p {
    ($name:ident, $bits:literal, modulus: $modulus:literal) => {
        /// An element of the field.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub struct $name(pub u8);

        impl $name {
            const LOGARITHMS: &'static $crate::Logarithms = {
                static LOGARITHMS: $crate::Logarithms = $crate::Logarithms::new($bits, $modulus);
                &LOGARITHMS
            };
        }

        impl $crate::GaloisField for $name {
            const ZERO: Self = Self(0);
            const ONE: Self = Self(1);
            const GENERATOR: Self = Self(2);

            fn pow(self, times: usize) -> Self {
                Self(Self::LOGARITHMS.pow(self.0, times))
            }
        }

        impl ::std::ops::Add for $name {
            type Output = Self;

            #[allow(clippy::suspicious_arithmetic_impl, reason = "a sum has no carry here")]
            fn add(self, other: Self) -> Self {
                Self(self.0 ^ other.0)
            }
        }

        impl ::std::ops::AddAssign for $name {
            fn add_assign(&mut self, other: Self) {
                *self = *self + other;
            }
        }

        impl ::std::ops::Mul for $name {
            type Output = Self;

            fn mul(self, other: Self) -> Self {
                Self(Self::LOGARITHMS.product(self.0, other.0))
            }
        }

        impl ::std::ops::MulAssign for $name {
            fn mul_assign(&mut self, other: Self) {
                *self = *self * other;
            }
        }

        impl ::std::ops::Div for $name {
            type Output = Self;

            fn div(self, other: Self) -> Self {
                Self(Self::LOGARITHMS.quotient(self.0, other.0))
            }
        }
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    // The two fields of QR codes: ISO/IEC 18004, "Error correction" and "Format information".
    g2p!(GF16, 4, modulus: 0b1_0011);
    g2p!(GF256, 8, modulus: 0b1_0001_1101);

    /// A product as it is defined: polynomials multiplied, and what the modulus leaves of it.
    fn defined(a: u8, b: u8, bits: u32, modulus: u32) -> u8 {
        let mut product =
            (0..8).filter(|bit| b >> bit & 1 == 1).fold(0, |sum, bit| sum ^ u32::from(a) << bit);
        for bit in (bits..16).rev() {
            if product >> bit & 1 == 1 {
                product ^= modulus << (bit - bits);
            }
        }
        u8::try_from(product).unwrap_or_default()
    }

    #[test]
    fn a_product_is_that_of_polynomials() {
        for (a, b) in (0..=255).flat_map(|a| (0..=255).map(move |b| (a, b))) {
            assert_eq!((GF256(a) * GF256(b)).0, defined(a, b, 8, 0b1_0001_1101), "{a} {b}");
        }
        for (a, b) in (0..16).flat_map(|a| (0..16).map(move |b| (a, b))) {
            assert_eq!((GF16(a) * GF16(b)).0, defined(a, b, 4, 0b1_0011), "{a} {b}");
        }
    }

    #[test]
    fn a_quotient_times_its_divisor_is_what_was_divided() {
        for (a, b) in (0..=255).flat_map(|a| (1..=255).map(move |b| (a, b))) {
            assert_eq!(GF256(a) / GF256(b) * GF256(b), GF256(a));
        }
    }

    #[test]
    fn a_power_is_a_product_again_and_again() {
        for a in 0..16 {
            let mut product = GF16::ONE;
            for times in 0..40 {
                assert_eq!(GF16(a).pow(times), product, "{a} {times}");
                product *= GF16(a);
            }
        }
        assert_eq!(GF256::GENERATOR.pow(usize::MAX), GF256::GENERATOR.pow(usize::MAX % 255));
    }

    #[test]
    fn a_sum_has_no_carry_and_takes_itself_away() {
        let mut sum = GF256(0b1100);
        sum += GF256(0b1010);
        assert_eq!(sum, GF256(0b0110));
        assert_eq!(sum + sum, GF256::ZERO);
    }
}
