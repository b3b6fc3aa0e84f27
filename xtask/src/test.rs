//! x
use crate::failure::Failure;
/// x
pub fn test(_: &[String]) -> Result<(), Failure> {
    Ok(())
}
