package dev.adjoint.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** The report, as somebody sees and uses it in a browser. */
class ReportTest {
  private static final int WIDTH = 1400;
  private static final int HEIGHT = 1000;
  private static final List<String> METHODS =
      List.of("straight", "nested", "calling", "ofRecord", "moved", "warned", "refused");

  @TempDir static Path work;

  private static SampleReport report;
  private static Chromium chromium;

  @BeforeAll
  static void start() throws IOException {
    if (!Chromium.isInstalled()) {
      System.out.println("SKIPPED: no Chromium and chromedriver here, the report is not looked at");
    }
    assumeTrue(Chromium.isInstalled(), "no Chromium and chromedriver on this machine");
    report = SampleReport.write(work);
    chromium = Chromium.start(work.resolve("profile"));
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @AfterEach
  void nothingWasWrongAndNothingWasFetched() {
    chromium.emulate("screen", "light");
    assertEquals(List.of(), chromium.console(), "the console");
    assertEquals(List.of(), chromium.requests(), "requests");
  }

  private static void open(String method) {
    chromium.open(report.page(method), WIDTH, HEIGHT);
  }

  private static WebElement find(String selector) {
    return chromium.driver().findElement(By.cssSelector(selector));
  }

  private static List<WebElement> findAll(String selector) {
    return chromium.driver().findElements(By.cssSelector(selector));
  }

  private static WebElement sourceRow(String text) {
    return findAll("#source .row").stream()
        .filter(row -> row.getText().contains(text))
        .findFirst()
        .orElseThrow();
  }

  private static void pointAt(WebElement element) {
    chromium.run("arguments[0].scrollIntoView({block: 'center'})", element);
    new Actions(chromium.driver()).moveToElement(element).perform();
  }

  /**
   * The lines of the source that everything lighted belongs to, and whether all such is lighted.
   */
  private static void assertLit(String line) {
    String all = "[data-line~='" + line + "']";
    assertFalse(findAll(all).isEmpty());
    assertEquals(List.of(), findAll(all + ":not(.lit)"), "belongs to the line but is not lighted");
    assertEquals(List.of(), findAll(".lit:not(" + all + ")"), "lighted but not of the line");
  }

  private static String color(String selector, String property) {
    return find(selector).getCssValue(property);
  }

  @Test
  void theIndexLeadsToEveryPageAndPart() {
    chromium.open(report.index(), WIDTH, HEIGHT);
    Set<String> addresses = new TreeSet<>();
    findAll("main a[href]").forEach(link -> addresses.add(link.getAttribute("href")));
    for (String method : METHODS) {
      assertTrue(addresses.contains(report.page(method)), method + " is not in " + addresses);
    }
    for (String address : addresses) {
      if (address.startsWith("file:")) {
        chromium.driver().get(address);
        assertEquals(1, findAll("h1").size(), address);
        String part = address.contains("#") ? address.substring(address.indexOf('#')) : "body";
        assertTrue(find(part).isDisplayed(), address);
      }
    }
    chromium.driver().get(report.page("nested"));
    find("nav a").click();
    assertEquals(report.index(), chromium.driver().getCurrentUrl());
  }

  @Test
  void theIndexShowsWhatWasSaid() throws IOException {
    chromium.open(report.index(), WIDTH, HEIGHT);
    chromium.photograph("index");
    String text = find("main").getText();
    assertTrue(text.contains("AD8001"), "the warning");
    assertTrue(text.contains("AD2002"), () -> "the refusal in " + text);
  }

  @Test
  void pointingAtALineOfTheSourceLightsWhatCameOfIt() throws IOException {
    open("nested");
    WebElement row = sourceRow("z += w1[i][j] * x[j]");
    String line = row.getAttribute("data-line");
    pointAt(row);
    assertLit(line);
    assertFalse(findAll(".panel:not([hidden]) .row.lit").isEmpty(), "generated lines");
    assertFalse(findAll("svg .node.lit").isEmpty(), "nodes of the graph");
    chromium.photograph("nested-lit");
    pointAt(sourceRow("h[i] = Math.tanh(z)"));
    assertNotEquals(line, find("#source .lit").getAttribute("data-line"));
  }

  @Test
  void pointingAtTheGraphLightsTheSource() throws IOException {
    open("straight");
    WebElement node =
        findAll("svg .operator").stream()
            .filter(one -> one.findElement(By.cssSelector("text")).getText().equals("exp"))
            .findFirst()
            .orElseThrow();
    pointAt(node);
    assertLit(node.getAttribute("data-line"));
    assertEquals(List.of("double b = Math.exp(a);"), lit("#source"));
    chromium.photograph("straight-graph");
  }

  private static List<String> lit(String part) {
    return chromium.texts(part + " .row.lit code").stream().map(String::strip).toList();
  }

  @Test
  void pointingAtAGeneratedLineLightsItsSource() {
    open("calling");
    WebElement generated =
        findAll(".panel:not([hidden]) .row[data-line]").stream()
            .filter(row -> row.getText().contains("log1p"))
            .findFirst()
            .orElseThrow();
    pointAt(generated);
    assertTrue(generated.getAttribute("class").contains("lit"));
    assertFalse(lit("main").isEmpty());
    assertTrue(
        lit("main").stream().anyMatch(text -> text.startsWith("return t > 0")),
        () -> lit("main").toString());
  }

  @Test
  void everythingCanBeReachedByKeys() {
    open("straight");
    new Actions(chromium.driver()).sendKeys(Keys.TAB).perform();
    for (int i = 0; i < 12 && !focus().getAttribute("class").contains("row"); i++) {
      new Actions(chromium.driver()).sendKeys(Keys.TAB).perform();
    }
    String first = focus().getAttribute("data-line");
    press(Keys.ARROW_DOWN);
    press(Keys.ARROW_DOWN);
    assertEquals(
        "double a = x * x;", focus().findElement(By.cssSelector("code")).getText().strip());
    assertNotEquals(first, focus().getAttribute("data-line"));
    assertLit(focus().getAttribute("data-line"));
    press(Keys.ARROW_RIGHT);
    assertTrue(
        (Boolean) chromium.run("return !!document.activeElement.closest('.panel')"), "across");
    press(Keys.ARROW_LEFT);
    assertTrue((Boolean) chromium.run("return !!document.activeElement.closest('#source')"));
  }

  private static WebElement focus() {
    return chromium.driver().switchTo().activeElement();
  }

  private static void press(Keys key) {
    new Actions(chromium.driver()).sendKeys(key).perform();
  }

  @Test
  void tabsChooseWhichCompanionIsShown() {
    open("ofRecord");
    List<WebElement> tabs = findAll("[role=tab]");
    assertTrue(tabs.size() >= 4, "gradient, vjp, tangent, hessian");
    for (WebElement tab : tabs) {
      tab.click();
      assertEquals(1, findAll(".panel").stream().filter(WebElement::isDisplayed).count());
      assertTrue(find("#" + tab.getAttribute("aria-controls")).isDisplayed());
    }
    tabs.get(0).click();
    press(Keys.ARROW_RIGHT);
    assertEquals("true", tabs.get(1).getAttribute("aria-selected"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void textCanBeReadInEachScheme(String scheme) throws IOException {
    chromium.emulate("screen", scheme);
    open("nested");
    String paper = color("html", "background-color");
    assertEquals(scheme.equals("dark"), luminance(paper) < 0.2, paper);
    for (String selector : List.of("body", "#source code", ".node.active text")) {
      String ink = color(selector, selector.startsWith(".node") ? "fill" : "color");
      assertTrue(contrast(ink, paper) >= 4.5, selector + " is " + ink + " on " + paper);
    }
    chromium.photograph("nested-" + scheme);
    chromium.run("document.querySelector('#graph').scrollIntoView()");
    chromium.photograph("nested-graph-" + scheme);
  }

  @Test
  void theSwitchTurnsTheScheme() {
    open("straight");
    boolean dark = luminance(color("html", "background-color")) < 0.2;
    find("button.switch").click();
    assertNotEquals(dark, luminance(color("html", "background-color")) < 0.2);
    find("button.switch").click();
    assertEquals(dark, luminance(color("html", "background-color")) < 0.2);
  }

  private static double contrast(String one, String other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  /** The relative luminance of a colour, as WCAG defines it. */
  private static double luminance(String rgb) {
    String[] parts = rgb.replaceAll("[^0-9.,]", "").split(",");
    double[] weights = {0.2126, 0.7152, 0.0722};
    double sum = 0;
    for (int i = 0; i < 3; i++) {
      double part = Double.parseDouble(parts[i]) / 255;
      sum += weights[i] * (part <= 0.03928 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
    }
    return sum;
  }

  @Test
  void onPaperNothingIsHidden() throws IOException {
    open("nested");
    chromium.emulate("print", "light");
    assertTrue(findAll(".panel").size() >= 3);
    assertTrue(findAll(".panel").stream().allMatch(WebElement::isDisplayed), "all companions");
    assertFalse(find("button.switch").isDisplayed());
    Object cut =
        chromium.run(
            "return [...document.querySelectorAll('.code')]"
                + ".filter(code => code.scrollWidth > code.clientWidth + 1).length");
    assertEquals(0L, cut, "blocks of code whose lines are cut");
    chromium.photograph("nested-print");
    Map<String, Object> printed =
        chromium.driver().executeCdpCommand("Page.printToPDF", Map.of("printBackground", true));
    byte[] pdf = Base64.getDecoder().decode((String) printed.get("data"));
    assertEquals("%PDF", new String(pdf, 0, 4, StandardCharsets.US_ASCII));
  }

  @ParameterizedTest
  @ValueSource(strings = {"straight", "nested", "moved", "refused", "index"})
  void aNarrowWindowIsWideEnough(String page) throws IOException {
    String address = page.equals("index") ? report.index() : report.page(page);
    chromium.open(address, 360, 700);
    chromium.photograph("narrow-" + page);
    Object over =
        chromium.run(
            "const width = document.documentElement.clientWidth;"
                + "const scrolls = e => e && (getComputedStyle(e).overflowX !== 'visible'"
                + " || scrolls(e.parentElement));"
                + "if (document.documentElement.scrollWidth <= width) return [];"
                + "return [...document.querySelectorAll('body *')]"
                + ".filter(e => e.getBoundingClientRect().right > width + 1 && !scrolls(e))"
                + ".map(e => e.tagName + '.' + e.getAttribute('class') + ' ' + e.textContent)");
    assertEquals(List.of(), over, "what goes beyond the right edge of the window");
  }

  @Test
  void everyPageOfADifferentiatedMethodHasItsGraph() throws IOException {
    for (String method : METHODS) {
      open(method);
      assertEquals(method.equals("refused") ? 0 : 1, findAll("svg.computation-graph").size());
      chromium.photograph("page-" + method);
    }
  }

  @Test
  void theGraphStaysInItsNodes() {
    open("nested");
    Object outside =
        chromium.run(
            "return [...document.querySelectorAll('svg .node:not(.frame)')].filter(node => {"
                + "const box = node.querySelector('rect').getBoundingClientRect();"
                + "return [...node.querySelectorAll('text')].some(text => {"
                + "const t = text.getBoundingClientRect();"
                + "return t.left < box.left - 1 || t.right > box.right + 1; }); })"
                + ".map(node => node.textContent)");
    assertEquals(List.of(), outside, "texts that are wider than their boxes");
  }
}
