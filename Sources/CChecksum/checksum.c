// A file system for SQLite that stands on the one of the machine, and looks at each page that passes.

#include "CChecksum.h"

#include <sqlite3.h>
#include <stdint.h>
#include <string.h>

enum { HEADER = 100, FREE_BYTES = 20, LEAST_PAGE = 512, LARGEST_PAGE = 65536 };

// The file below lies behind it.
typedef struct {
  sqlite3_file base;
  bool has_checksums;
} checked_file;

static sqlite3_vfs *machine;

static sqlite3_file *below(sqlite3_file *file) { return (sqlite3_file *)((checked_file *)file + 1); }

// Numbers of four bytes, the lowest first, whatever the machine.
static uint32_t number(const unsigned char *bytes) {
  return bytes[0] | (uint32_t)bytes[1] << 8 | (uint32_t)bytes[2] << 16 | (uint32_t)bytes[3] << 24;
}

static void put(uint32_t number, unsigned char *bytes) {
  for (int i = 0; i < 4; i++) bytes[i] = (unsigned char)(number >> 8 * i);
}

static void compute(const unsigned char *page, size_t size, unsigned char checksum[CC_LENGTH]) {
  uint32_t first = 0, second = 0;
  for (size_t i = 0; i + CC_LENGTH < size; i += 8) {
    first += number(page + i) + second;
    second += number(page + i + 4) + first;
  }
  put(first, checksum);
  put(second, checksum + 4);
}

static bool is_page(int size) {
  return size >= LEAST_PAGE && size <= LARGEST_PAGE && (size & (size - 1)) == 0;
}

static bool holds(const unsigned char *page, int size) {
  unsigned char checksum[CC_LENGTH];
  compute(page, (size_t)size, checksum);
  return memcmp(checksum, page + size - CC_LENGTH, CC_LENGTH) == 0;
}

static void look_at_header(checked_file *file, const unsigned char *bytes, int size,
                           sqlite3_int64 offset) {
  if (offset == 0 && size >= HEADER) file->has_checksums = bytes[FREE_BYTES] == CC_LENGTH;
}

// What a file is asked.

static int read_bytes(sqlite3_file *file, void *bytes, int size, sqlite3_int64 offset) {
  checked_file *checked = (checked_file *)file;
  int result = below(file)->pMethods->xRead(below(file), bytes, size, offset);
  if (result != SQLITE_OK) return result;
  look_at_header(checked, bytes, size, offset);
  bool is_whole = !checked->has_checksums || !is_page(size) || holds(bytes, size);
  return is_whole ? SQLITE_OK : SQLITE_IOERR_DATA;
}

static int write_bytes(sqlite3_file *file, const void *bytes, int size, sqlite3_int64 offset) {
  checked_file *checked = (checked_file *)file;
  unsigned char page[LARGEST_PAGE];
  look_at_header(checked, bytes, size, offset);
  if (checked->has_checksums && is_page(size)) {
    memcpy(page, bytes, (size_t)size);
    compute(page, (size_t)size, page + size - CC_LENGTH);
    bytes = page;
  }
  return below(file)->pMethods->xWrite(below(file), bytes, size, offset);
}

static int close_file(sqlite3_file *file) { return below(file)->pMethods->xClose(below(file)); }

static int truncate_file(sqlite3_file *file, sqlite3_int64 size) {
  return below(file)->pMethods->xTruncate(below(file), size);
}

static int synchronize(sqlite3_file *file, int flags) {
  return below(file)->pMethods->xSync(below(file), flags);
}

static int file_size(sqlite3_file *file, sqlite3_int64 *size) {
  return below(file)->pMethods->xFileSize(below(file), size);
}

static int lock(sqlite3_file *file, int level) {
  return below(file)->pMethods->xLock(below(file), level);
}

static int unlock(sqlite3_file *file, int level) {
  return below(file)->pMethods->xUnlock(below(file), level);
}

static int is_reserved(sqlite3_file *file, int *answer) {
  return below(file)->pMethods->xCheckReservedLock(below(file), answer);
}

static int control(sqlite3_file *file, int operation, void *argument) {
  return below(file)->pMethods->xFileControl(below(file), operation, argument);
}

static int sector_size(sqlite3_file *file) {
  return below(file)->pMethods->xSectorSize(below(file));
}

static int characteristics(sqlite3_file *file) {
  return below(file)->pMethods->xDeviceCharacteristics(below(file));
}

// Of the first version, so that no page is read past us by way of shared memory.
static const sqlite3_io_methods methods = {
    .iVersion = 1,
    .xClose = close_file,
    .xRead = read_bytes,
    .xWrite = write_bytes,
    .xTruncate = truncate_file,
    .xSync = synchronize,
    .xFileSize = file_size,
    .xLock = lock,
    .xUnlock = unlock,
    .xCheckReservedLock = is_reserved,
    .xFileControl = control,
    .xSectorSize = sector_size,
    .xDeviceCharacteristics = characteristics,
};

// Journals and what SQLite writes for itself have no such pages.
static int open_file(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags,
                     int *got) {
  (void)vfs;
  if (!(flags & SQLITE_OPEN_MAIN_DB)) return machine->xOpen(machine, name, file, flags, got);
  file->pMethods = NULL;
  ((checked_file *)file)->has_checksums = false;
  int result = machine->xOpen(machine, name, below(file), flags, got);
  if (result == SQLITE_OK) file->pMethods = &methods;
  return result;
}

bool cc_register(void) {
  static sqlite3_vfs checking;
  if (machine) return true;
  sqlite3_vfs *found = sqlite3_vfs_find(NULL);
  if (!found) return false;
  checking = *found;
  checking.zName = "annals";
  checking.szOsFile = (int)sizeof(checked_file) + found->szOsFile;
  checking.xOpen = open_file;
  machine = found;
  return sqlite3_vfs_register(&checking, 1) == SQLITE_OK;
}

void cc_seal(unsigned char *bytes, size_t count, size_t page_size) {
  for (size_t start = 0; start + page_size <= count; start += page_size) {
    compute(bytes + start, page_size, bytes + start + page_size - CC_LENGTH);
  }
}
