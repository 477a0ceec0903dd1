/** Shows each new build at once, and what keeps one from being made. Only `serve` adds it to a page; no site has it. */

const LOOK = `
  [data-news] { position: fixed; inset: 0 0 auto; z-index: 9999; max-block-size: 60vh; overflow: auto; padding: 1rem;
    border-block-end: 4px solid #b00020; background: #fff; color: #1a1a1a; font: 1rem/1.5 system-ui, sans-serif; }
  [data-news] h2 { margin: 0 0 0.5rem; font-size: 1.25rem; }
  [data-news] pre { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; font: 0.9375rem/1.5 ui-monospace, monospace; }
`

/**
 * Listen to the server, and reload when another build stands there than the one that this page is of.
 * @param {string | null} shown
 */
function initNews(shown) {
  const look = new CSSStyleSheet()
  look.replaceSync(LOOK)
  document.adoptedStyleSheets.push(look)
  new EventSource(new URL('news', import.meta.url)).addEventListener('message', ({ data }) => {
    const { build, report, title } = JSON.parse(data)
    if (build !== shown) location.reload()
    else showReport(title, report)
  })
}

/**
 * Show the report at the top of the page, or take it away when there is none.
 * @param {string} title
 * @param {string} report
 */
function showReport(title, report) {
  document.querySelector('[data-news]')?.remove()
  if (!report) return
  const $notice = document.createElement('div')
  $notice.dataset.news = ''
  $notice.setAttribute('role', 'alert')
  const $title = document.createElement('h2')
  $title.textContent = title
  const $report = document.createElement('pre')
  $report.textContent = report
  $notice.append($title, $report)
  document.body.prepend($notice)
}

initNews(new URL(import.meta.url).searchParams.get('build'))
