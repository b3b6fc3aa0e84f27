//! Where what this phone keeps is put: sealed bytes only.
