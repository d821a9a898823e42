//! Memory that is wiped when it is given back.

use std::alloc::{GlobalAlloc, Layout, System};
use std::hint::black_box;

/// The system's allocator, which wipes everything that is freed: the buffers of libraries that had a
/// token in them too, and what a text leaves behind when it grows. What libraries of C free, it does not
/// see.
///
/// For the programs that hold secrets; it costs them a write to what they free.
#[derive(Debug, Clone, Copy)]
pub struct Wiping;

#[expect(unsafe_code, reason = "an allocator cannot be written without")]
// SAFETY: every block comes from and goes back to `System`, with the layout it was asked for. A block
// that grows or shrinks is allocated anew and copied by the trait's own method, and the old one freed
// here.
unsafe impl GlobalAlloc for Wiping {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        // SAFETY: the caller promises what `System` asks for.
        unsafe { System.alloc(layout) }
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        // SAFETY: the caller promises what `System` asks for.
        unsafe { System.alloc_zeroed(layout) }
    }

    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        // SAFETY: the block is the caller's, as large as its layout says, and nobody uses it any more.
        unsafe { wipe(block, layout.size()) };
        // SAFETY: the caller promises what `System` asks for.
        unsafe { System.dealloc(block, layout) }
    }
}

#[expect(unsafe_code, reason = "a block is known by its address")]
/// Overwrites a block, although nobody will read it.
///
/// # Safety
/// The block is as large as that, and the caller's alone.
unsafe fn wipe(block: *mut u8, size: usize) {
    // SAFETY: as the caller promises.
    unsafe { block.write_bytes(0, size) };
    // Whoever looks at it may find the zeros: so they have to be written.
    black_box(block);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_block_is_wiped_before_it_is_given_back() {
        let mut block = [0x5a_u8; 256];
        #[expect(unsafe_code, reason = "it is called as the allocator does")]
        // SAFETY: the block is this test's own.
        unsafe {
            wipe(block.as_mut_ptr(), 200);
        }
        assert_eq!((&block[..200], &block[200..]), ([0; 200].as_slice(), [0x5a; 56].as_slice()), "T197-PR");
    }

    #[test]
    fn a_block_that_grows_keeps_what_is_in_it() {
        let layout = Layout::array::<u8>(8).unwrap();
        #[expect(unsafe_code, reason = "an allocator is called")]
        // SAFETY: each block is freed once, with the layout it has then.
        let bytes = unsafe {
            let block = Wiping.alloc_zeroed(layout);
            block.write_bytes(7, 8);
            let grown = Wiping.realloc(block, layout, 4096);
            let bytes = std::ptr::read(grown.cast::<[u8; 8]>());
            Wiping.dealloc(grown, Layout::array::<u8>(4096).unwrap());
            bytes
        };
        assert_eq!(bytes, [7; 8]);
    }
}
