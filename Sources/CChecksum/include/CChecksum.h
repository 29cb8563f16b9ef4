// Checksums of the pages of a database of SQLite.
//
// Each page ends with eight bytes that are kept free of data (Database File Format, 1.3.4) and hold what
// SQLite's own extension cksumvfs computes of the others, which can verify such a file, too.

#ifndef CCHECKSUM_H
#define CCHECKSUM_H

#include <stdbool.h>
#include <stddef.h>

// How many bytes of a page they take.
enum { CC_LENGTH = 8 };

// From here on files whose header keeps these bytes free are verified page by page as they are read,
// which fails with SQLITE_IOERR_DATA, and get checksums as they are written. Others stay as they are.
bool cc_register(void);

// Puts the checksums into the bytes of a file.
void cc_seal(unsigned char *bytes, size_t count, size_t page_size);

#endif
