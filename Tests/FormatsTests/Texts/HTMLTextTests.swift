import Formats
import Testing

/// What a page in HTML is as a text.
struct HTMLTextTests {
  @Test(
    arguments: [
      ("<p>The mill\n  burns.</p><p>Nobody was hurt.", "The mill burns.\n\nNobody was hurt."),
      ("Two <b>men</b> were<br>hurt.<br><br>One died.", "Two men were\nhurt.\n\nOne died."),
      ("<ul><li>mill<li><p>barn</p></li><li></ul>After", "- mill\n- barn\n\nAfter"),
      ("<ol start=3><li>mill<li>barn<ul><li>roof</ul></ol>", "3. mill\n4. barn\n- roof"),
      (
        "<table><tr><td><p>1901</p><td>Ley<tr><td></td><td><div>mill</div></table>burnt",
        "1901\tLey\nmill\n\nburnt"
      ),
      ("a<pre>\n  one\n    two\n</pre>b", "a\n\n  one\n    two\n\nb"),
      ("10<sup>6</sup> men, the 1<sup>st</sup> day, CO<sub>2</sub>", "10^6 men, the 1st day, CO2"),
      ("<blockquote>They said <q>no</q>.</blockquote>", "They said “no”."),
      ("<p>&nbsp;</p><p>a</p><p>&nbsp;</p><p>b</p>", "a\n\nb"),
      ("<dl><dt>mill<dd>a house<dt>barn<dd>another</dl>", "mill\na house\nbarn\nanother"),
      ("", ""), (" \n ", ""), ("plain text", "plain text"),
    ])
  func `blocks are paragraphs, and lines are lines`(html: String, text: String) {
    #expect(HTMLText(html).text == text)
  }

  @Test(
    arguments: [
      ("<head><title>T</title><style>p > b {}</style></head>a", "a"),
      ("a<script>if (a < b) { '</p>' }</script>b", "ab"),
      ("a<noscript><p>no</p></noscript>b", "ab"),
      ("a<template><template>x</template>y</template>b", "ab"),
      ("a<SVG><text>x</text></svg>b<svg/>c", "abc"),
      ("a<!-- <p>no</p> -->b<!-->c<!--->d", "abcd"),
      ("a<![CDATA[1 < 2 & 3]]>b<?php echo ?>c<!DOCTYPE html>d</>e", "a1 < 2 & 3bcde"),
      ("<title>x<p>the page", "x\n\nthe page"),
      ("a<div hidden><div>no</div>no</div>b<br hidden>c", "ab\nc"),
      ("<p HIDDEN=\"\">no<p>yes</p><p class=hidden>yes", "yes\n\nyes"),
      ("<body hidden>yes", "yes"),
    ])
  func `what a reader does not see is left out`(html: String, text: String) {
    #expect(HTMLText(html).text == text)
  }

  @Test(
    arguments: [
      ("&amp;&lt;b&gt; &eacute;&#233;&#xE9; &mdash;&Aogon;", "&<b> ééé —Ą"),
      ("&alpha;&frac12;&rarr;&infin;&lsqb;", "α½→∞["),
      ("&#150;&#x92;&#1;&#0;", "–’\u{FFFD}\u{FFFD}"),
      ("AT&T & co; &unknown; &", "AT&T & co; &unknown; &"),
    ])
  func `references are the signs that they stand for`(html: String, text: String) {
    #expect(HTMLText(html).text == text)
  }

  @Test(
    arguments: [
      ("a < b and b <3 c<", "a < b and b <3 c<"),
      ("<p title=\"a > b\" data-x='</p>'>text", "text"),
      ("<p title=\"never closed>text</p><p>more", "text\n\nmore"),
      ("a<!-- never closed>b", "ab"),
      ("</p></div></li></ul></td></table>text</b>", "text"),
      ("<b><i>text</b></i> more", "text more"),
      ("the end is cut <a href=", "the end is cut"),
    ])
  func `a broken page loses no text`(html: String, text: String) {
    #expect(HTMLText(html).text == text)
  }

  @Test(
    arguments: [
      "<div>", "<b><p>", "<ul><li>", "<table><tr><td>", "<!--", "<a href=\"", "<a b='>", "</",
      "<title>",
      "<script", "<![CDATA[", "&amp", "<template>", "<pre>\n", "<br>", "<q>", "&nbsp;", "<",
      "<a \"",
    ])
  func `a page of the same over and over takes no longer than its length`(part: String) {
    let html = "start" + String(repeating: part, count: 100_000)
    let clock = ContinuousClock()
    let time = clock.measure { #expect(HTMLText(html).text.hasPrefix("start")) }
    #expect(time < .seconds(20))
  }
}
