// What libFuzzer calls with the bytes that it has made up; its own main is the program's.

#include <stddef.h>
#include <stdint.h>

void annals_feed(const uint8_t *bytes, size_t count);
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count);

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count) {
  annals_feed(bytes, count);
  return 0;
}
