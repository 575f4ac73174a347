// Gives the page styles from a script. The security policy allows style sheets that a script makes, and no <style> elements.

/** Add a style sheet with this text to the page. */
export function adoptStyles(text) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  document.adoptedStyleSheets.push(sheet);
}
