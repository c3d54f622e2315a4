/** Authority on how much is taken in, each number with its reason. What lies beyond is refused before it fills memory or disk. */
const MIB = 1024 * 1024

/**
 * Of one file, unpacked. A module may have 256 KiB in the sandbox; this leaves room for what lies beside it, and for a student's
 * own archive, which is read into memory whole.
 */
export const MOST_BYTES_OF_FILE = 32 * MIB

/** Of everything that one student handed in, written out. The sandbox reads 1 MiB of it. */
export const MOST_BYTES_OF_WORK = 64 * MIB

/** Of everything that one student handed in. The sandbox reads 64 of them. */
export const MOST_FILES_OF_WORK = 2000

/** Entries of one student's own archive, with those that are left out: what npm installs for a small project are 50 000. */
export const MOST_ENTRIES_OF_WORK = 100_000

/** Files of a whole class. Each takes some 650 bytes of memory while the class is open, and 10 000 students of ten files are 100 000. */
export const MOST_FILES_OF_CLASS = 500_000

/** Entries of a class's archive, with those that are left out. */
export const MOST_ENTRIES_OF_CLASS = 5_000_000

/**
 * Times that a file may be larger than its packed bytes. Deflate reaches 1032 with nothing but zeros; source code stays below 20,
 * generated tables below 60.
 */
export const MOST_RATIO = 100

/** Below it no ratio does harm, and an empty table of zeros is nobody's attack. */
export const BOMB_FROM_BYTES = MIB

/** Folders within each other. Windows ends after some 120 of one letter; nobody reads so far. */
export const MOST_DEPTH = 32

/** Of one part of a name, in UTF-8: what the common file systems hold. */
export const MOST_BYTES_OF_NAME = 255

/** Of a whole name, in UTF-8. Linux ends at 4096 with the folder before it, older Windows at 260. */
export const MOST_BYTES_OF_PATH = 1024
