// The least that a browser of lines can be: the peer beside which the benchmark measures annals.
//
// minimal FILE shows FILE's lines under a title, j and k move the bar, g goes to the top, q quits.

#include <locale.h>
#include <ncurses.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char *lines[1000];
static int count, selection, offset;

static void read_lines(const char *path) {
  FILE *file = fopen(path, "r");
  if (!file) {
    perror(path);
    exit(66);
  }
  size_t size = 0;
  while (count < 1000 && getline(&lines[count], &size, file) > 0) {
    lines[count][strcspn(lines[count], "\n")] = '\0';
    count++;
    size = 0;
  }
  fclose(file);
}

static int height(void) { return LINES - 2; }

static void draw_row(int index) {
  int row = index - offset + 1;
  if (index == selection) attron(A_REVERSE);
  move(row, 0);
  clrtoeol();
  addnstr(lines[index], -1);
  if (index == selection) mvchgat(row, 0, -1, A_REVERSE, 0, NULL);
  attroff(A_REVERSE);
}

static void draw_rows(void) {
  for (int row = 0; row < height() && offset + row < count; row++) draw_row(offset + row);
}

static void draw_footer(void) {
  mvprintw(LINES - 1, 0, " %d/%d", selection + 1, count);
  clrtoeol();
  mvaddstr(LINES - 1, COLS - 7, "q quit");
}

// Draws what has changed: two rows, or all of them where the list scrolls.
static void select_row(int index) {
  if (index < 0 || index >= count) return;
  int before = selection, offset_before = offset;
  selection = index;
  if (selection < offset) offset = selection;
  if (selection >= offset + height()) offset = selection - height() + 1;
  if (offset != offset_before) {
    draw_rows();
  } else {
    draw_row(before);
    draw_row(selection);
  }
  draw_footer();
}

int main(int argc, char **argv) {
  if (argc != 2) return 64;
  setlocale(LC_ALL, "");
  read_lines(argv[1]);
  initscr();
  cbreak();
  noecho();
  curs_set(0);
  mvprintw(0, 0, " %d lines", count);
  draw_rows();
  draw_footer();
  for (;;) {
    switch (getch()) {  // which refreshes the screen first
      case 'j': select_row(selection + 1); break;
      case 'k': select_row(selection - 1); break;
      case 'g': select_row(0); break;
      case 'q': endwin(); return 0;
    }
  }
}
