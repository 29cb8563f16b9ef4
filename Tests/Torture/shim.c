// Calls what Swift calls of Sources/CNcurses, in whatever order and with whatever the contract allows, for the
// sanitizers to look at. Beside it a trial types, resizes the terminal and sends signals.

#include "CNcurses.h"

#include <stdlib.h>
#include <string.h>

enum { GLYPHS = 400, ROOM = 8 * GLYPHS };

static int roll(int sides) { return (int)(random() % sides); }

static uint32_t code_point(void) {
  static const uint32_t odd[] = {0,      0x1B,   0x7F,   0x9B,   0x301,  0x200D,  0x202E,
                                 0xFE0F, 0xFFFD, 0x6F22, 0xD55C, 0x1F469, 0x1F1F5, 0x10FFFF};
  switch (roll(3)) {
    case 0: return odd[roll(sizeof odd / sizeof odd[0])];
    case 1: return (uint32_t)(0x20 + roll(0x5F));
    default: break;
  }
  uint32_t any = (uint32_t)roll(0x110000);
  return any >= 0xD800 && any < 0xE000 ? 0xFFFD : any;
}

// Glyphs as cn_put takes them; says how many numbers they are.
static int make_glyphs(uint32_t *glyphs) {
  int used = 0;
  for (int count = roll(GLYPHS); count > 0; count--) {
    int length = 1 + roll(6);
    glyphs[used++] = (uint32_t)length << 8 | (uint32_t)(1 + roll(2));
    while (length-- > 0) glyphs[used++] = code_point();
  }
  return used;
}

static void draw(void) {
  uint32_t *glyphs = malloc(sizeof *glyphs * ROOM);
  int count = make_glyphs(glyphs);
  // A copy of its very length, so that reading beyond its end is seen.
  uint32_t *exact = malloc(sizeof *exact * (size_t)(count ? count : 1));
  memcpy(exact, glyphs, sizeof *exact * (size_t)count);
  cn_put(roll(120) - 5, roll(320) - 5, exact, count, roll(32), roll(260) - 2, roll(260) - 2);
  free(exact);
  free(glyphs);
}

static void read_keys(void) {
  for (cn_event event; (event = cn_next(0)).kind != CN_NOTHING;) {
    if (event.kind == CN_RESIZED) cn_resize();
    if (event.kind == CN_TERMINATED) exit(0);
    if (event.kind == CN_CHARACTER && roll(50) == 0) cn_give_back(event);
  }
}

static void step(void) {
  switch (roll(12)) {
    case 0: cn_erase(); break;
    case 1: cn_forget(); break;
    case 2: cn_forget_cell(roll(120) - 5, roll(320) - 5); break;
    case 3: cn_show(roll(320) - 5, roll(120) - 5); break;
    case 4: cn_resize(); break;
    case 5: cn_set_mouse(roll(2)); break;
    case 6: cn_leave(); cn_return(); break;
    case 7: cn_ask_for_background(); cn_send("\033]104\033\\"); break;
    case 8: cn_is_key_waiting(); cn_next_key(0); break;
    case 9: cn_wcwidth(code_point()); break;
    default: draw(); break;
  }
}

int main(int count, char **arguments) {
  int steps = count > 1 ? atoi(arguments[1]) : 1000;
  srandom(count > 2 ? (unsigned)atoi(arguments[2]) : 1);
  if (cn_start(true) != CN_OK) return 64;
  for (int i = 0; i < steps; i++) {
    step();
    read_keys();
  }
  cn_stop();
  cn_linear_start();
  for (int i = 0; i < 100; i++) cn_linear_next(0);
  cn_linear_leave();
  cn_linear_return();
  cn_linear_stop();
  return 0;
}
