import type { CompiledWeapp, Theme } from '../../compiled-weapp'

/** The mini-program's style sheets in this window. */
export class Styles {
  private readonly sheets = new Map<string, HTMLStyleElement>()

  constructor(
    private readonly weapp: CompiledWeapp,
    public theme: Theme,
  ) {}

  /** Adds the sheet of a page, a component or `app` once. */
  add(path: string): void {
    if (this.sheets.has(path)) return
    const sheet = document.createElement('style')
    sheet.dataset.path = path
    sheet.textContent = this.themed(path)
    document.head.appendChild(sheet)
    this.sheets.set(path, sheet)
  }

  /** Enables the sheet of the page in front and disables those of the other pages. */
  showOnly(page: string): void {
    for (const other of this.weapp.app.pages) {
      const sheet = this.sheets.get(other)
      if (sheet) sheet.disabled = other !== page
    }
  }

  /** Switches light and dark for every sheet. */
  setTheme(theme: Theme): void {
    this.theme = theme
    for (const [path, sheet] of this.sheets) {
      const { disabled } = sheet
      sheet.textContent = this.themed(path)
      sheet.disabled = disabled
    }
  }

  // The phone's theme is not the browser's, so the media feature is answered here.
  private themed(path: string): string {
    return (this.weapp.styles[path] ?? '').replace(
      /\(\s*prefers-color-scheme\s*:\s*(light|dark)\s*\)/g,
      (_, wanted: string) => (wanted === this.theme ? '(min-width: 0)' : '(max-width: 0)'),
    )
  }
}
