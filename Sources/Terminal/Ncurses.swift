/// The terminal, taken over while the value lives.
package struct Ncurses: ~Copyable {
}
