/**
 * The buttons that take the plan home.
 */
import { saveFile } from './download.mjs'
import { takeTypedPeople } from './fields/people.mjs'
import { jsonDocument } from './file-text.mjs'
import { htmlDocument } from './html-document.mjs'
import { make, need } from './page.mjs'
import { planFile } from './bundle.mjs'
import { readPlan } from './plan-reader.mjs'

/** @import { Kept } from './kept.mjs' */
/** @import { PlanPage } from './page.mjs' */
/** @import { Outline } from './paper.mjs' */
/** @import { Python } from './python.mjs' */

/** What is said stands above the bar, and would cover the button that was pressed. */
const makeRoom = () => document.activeElement?.scrollIntoView({ block: 'nearest' })

/**
 * @param {PlanPage} page
 * @param {{kept: Kept, python: Python, outlineOf: (file: import('./bundle.mjs').PlanFile) => Outline}} parts
 */
export function initDownloads(page, { kept, python, outlineOf }) {
  const { say, bundle } = page
  const $status = need(document, '[data-status]', HTMLElement)
  const $alert = need(document, '[data-alert]', HTMLElement)
  /** @type {Record<string, string>} */
  const done = {
    json: say('form.live.downloaded.json'),
    pdf: say('form.live.downloaded.pdf'),
    docx: say('form.live.downloaded.docx'),
    odt: say('form.live.downloaded.odt'),
    html: say('form.live.downloaded.html'),
    svg: say('form.live.downloaded.svg'),
    ics: say('form.live.downloaded.ics'),
  }
  /** @param {string} sentence */
  const alert = (sentence) => {
    $alert.replaceChildren(...(sentence ? [make('p', '', sentence)] : []))
    $alert.hidden = sentence === ''
    if (sentence) makeRoom()
  }
  /** @param {string} sentence */
  const tell = (sentence) => {
    $status.textContent = sentence
    makeRoom()
  }

  /**
   * What script alone can make; the other forms need Python.
   * @param {string} format
   * @param {import('./bundle.mjs').PlanFile} file
   */
  const fromScript = (format, file) => {
    const cleaned = planFile(readPlan(bundle, file.plan).plan)
    if (format === 'json') {
      return {
        name: `${say('document.file_name')}.json`,
        type: 'application/json',
        bytes: jsonDocument(cleaned),
        notices: [],
      }
    }
    if (format !== 'html') return null
    const bytes = htmlDocument(outlineOf(file), bundle, cleaned)
    return { name: `${say('document.file_name')}.html`, type: 'text/html', bytes, notices: [] }
  }

  /**
   * @param {string} format
   * @param {string} [kind] which paper: the whole plan, or what is made of it for a wall or for a child
   */
  const download = async (format, kind = 'plan') => {
    alert('')
    takeTypedPeople(page)
    const file = page.file()
    const state = kept.now()
    tell(say('form.live.making'))
    try {
      const made =
        (await python.document(file, format, kind)) ?? (kind === 'plan' ? fromScript(format, file) : null)
      if (!made) throw new Error(`form/downloads: no ${format} without Python`)
      saveFile(made.name, made.type, made.bytes)
      if (['plan', 'perspective'].includes(kind)) kept.saved(state) // these hold the whole plan file
      tell([done[format], ...made.notices.map(({ sentence }) => sentence)].join(' '))
    } catch (error) {
      $status.textContent = ''
      alert(python.sentenceOf(error))
    }
  }

  for (const $button of /** @type {NodeListOf<HTMLElement>} */ (
    document.querySelectorAll('[data-download]')
  )) {
    $button.addEventListener('click', () => void download($button.dataset.download ?? ''))
  }
  for (const $button of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-paper]'))) {
    const { paperFormat = '', paper } = $button.dataset
    $button.addEventListener('click', () => void download(paperFormat, paper))
  }
  need(document, '[data-print]', HTMLElement).addEventListener('click', () => window.print())
  return { download }
}
