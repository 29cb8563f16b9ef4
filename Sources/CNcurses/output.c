// The screen: glyphs into ncurses' cells.

#include "internal.h"

#include <wchar.h>

enum {
  CHUNK = 256,
  REPLACEMENT = 0xFFFD,
  TEXT_SELECTOR = 0xFE0E,
  EMOJI_SELECTOR = 0xFE0F,
};

static cchar_t cells[CHUNK];

static attr_t attributes_of(int attributes) {
  attr_t result = A_NORMAL;
  if (attributes & CN_BOLD) result |= A_BOLD;
  if (attributes & CN_DIM) result |= A_DIM;
  if (attributes & CN_ITALIC) result |= A_ITALIC;
  if (attributes & CN_UNDERLINED) result |= A_UNDERLINE;
  if (attributes & CN_REVERSED) result |= A_REVERSE;
  return result;
}

static int pair_of(int foreground, int background) {
  if (cn_colors() == 0 || (foreground < 0 && background < 0)) return 0;
  if (!cn_has_default_colors()) {
    if (foreground < 0) foreground = COLOR_WHITE;
    if (background < 0) background = COLOR_BLACK;
  }
  int pair = alloc_pair(foreground, background);  // finds or makes it, or takes the oldest
  return pair < 0 ? 0 : pair;
}

// The columns that ncurses will give a code point, which is what the C library says.
static int columns_of(uint32_t code_point) {
  return code_point < 0x7F ? 1 : wcwidth((wchar_t)code_point);
}

// A cell with a glyph's first code point and what is drawn over it. No selector is sent that asks for
// another width: not every terminal obeys it.
static cchar_t cell(const cchar_t *blank, const uint32_t *scalars, int count) {
  cchar_t cell = *blank;
  uint32_t resizing = columns_of(scalars[0]) == 2 ? TEXT_SELECTOR : EMOJI_SELECTOR;
  int used = 0;
  cell.chars[used++] = (wchar_t)scalars[0];
  for (int i = 1; i < count && used < CCHARW_MAX; i++) {
    if (columns_of(scalars[i]) == 0 && scalars[i] != resizing) {
      cell.chars[used++] = (wchar_t)scalars[i];
    }
  }
  return cell;
}

// Turns a glyph into at most two cells, which together take exactly the columns that it should.
static int add_glyph(cchar_t *to, const cchar_t *blank, const uint32_t *scalars, int count,
                     int width) {
  const uint32_t replacement = REPLACEMENT;
  int first = columns_of(scalars[0]);
  bool is_flag = count > 1 && columns_of(scalars[1]) == 1;
  if (first == width) {
    to[0] = cell(blank, scalars, count);
    return 1;
  }
  to[0] = first == 1 ? cell(blank, scalars, is_flag ? 1 : count) : cell(blank, &replacement, 1);
  if (width < 2) return 1;
  to[1] = is_flag ? cell(blank, scalars + 1, count - 1) : *blank;
  return 2;
}

// A terminal such as xterm-color ends a colour with what ends everything. ncurses does not know
// that: after a coloured cell it goes on as if what was reversed still were, and a selected row is
// left with a hole behind every word that has a colour. There the row says more than the colours.
static bool is_colorless(int attributes) {
  return cn_color_ends_all() && attributes & (CN_REVERSED | CN_UNDERLINED);
}

void cn_put(int row, int column, const uint32_t *glyphs, int count, int attributes, int foreground,
            int background) {
  cchar_t blank;
  int pair = is_colorless(attributes) ? 0 : pair_of(foreground, background);
  setcchar(&blank, L" ", attributes_of(attributes), 0, &pair);
  int used = 0, columns = 0;
  for (int i = 0; i < count; i += 1 + (int)(glyphs[i] >> 8)) {
    int width = glyphs[i] & 0xFF, length = (int)(glyphs[i] >> 8);
    used += add_glyph(&cells[used], &blank, &glyphs[i + 1], length, width);
    columns += width;
    if (used + 2 > CHUNK || i + 1 + length >= count) {
      mvadd_wchnstr(row, column, cells, used);
      column += columns;
      used = columns = 0;
    }
  }
}

void cn_erase(void) { erase(); }

void cn_forget_cell(int row, int column) {
  // Ncurses would write before and behind its screen.
  if (row < 0 || row >= LINES || column < 0 || column >= COLS) return;
  WINDOW *cell = newwin(1, 1, row, column);
  if (!cell) return;
  wredrawln(cell, 0, 1);
  delwin(cell);
}

void cn_forget(void) { clearok(curscr, TRUE); }

void cn_show(int column, int row) {
  curs_set(column >= 0);
  move(column >= 0 ? row : 0, column >= 0 ? column : 0);
  refresh();
}
