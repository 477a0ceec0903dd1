/**
 * Python as the form sees it: asked for when the page is idle or first used, and never missed when it does not come.
 */
import { need } from './page.mjs'

/** @import { PlanFile } from './bundle.mjs' */
/** @import { PlanPage } from './page.mjs' */
/** @import { Notice, Outline } from './paper.mjs' */

/**
 * @typedef {object} Change an answer that reads otherwise in the document
 * @property {string} heading
 * @property {string[]} before
 * @property {string[]} after
 * @property {Record<string, any>} values what to put at which path; none when it cannot be taken over
 *
 * @typedef {{file: PlanFile | null, problems: Notice[], changes: Change[], loose: string[], text: string}} Opened
 * @typedef {{name: string, type: string, bytes: BlobPart, notices: Notice[]}} Made
 * @typedef {{title: string, description: string, width: number, bytes: BlobPart}} Picture
 * @typedef {object} Client
 * @property {(file: PlanFile) => Promise<Outline>} outline
 * @property {(file: PlanFile) => Promise<Picture | null>} picture
 * @property {(data: Uint8Array<ArrayBuffer>) => Promise<Opened>} open
 * @property {(file: PlanFile, format: string, kind: string) => Promise<Made>} document
 *
 * @typedef {object} Python answers null when script must do it alone
 * @property {(file: PlanFile) => Promise<Outline | null>} outline
 * @property {(file: PlanFile) => Promise<Picture | null>} picture
 * @property {(data: Uint8Array<ArrayBuffer>) => Promise<Opened | null>} open
 * @property {(file: PlanFile, format: string, kind: string) => Promise<Made | null>} document
 * @property {(act: () => void) => void} onReady act once Python can answer
 * @property {(error: unknown) => string} sentenceOf what to tell the family
 */

const WITHOUT_PYTHON = ['json', 'html']

/**
 * @param {PlanPage} page
 * @returns {Python}
 */
export function initPython({ $form, say, bundle }) {
  const $html = document.documentElement
  const $note = need(document, '[data-python-note]', HTMLElement)
  /** @type {Promise<Client> | null} */
  let client = null
  /** @type {(() => void)[]} */
  const waiting = []

  /** @param {string} state */
  const onState = (state) => {
    $html.dataset.builder = state
    const failed = state === 'failed'
    const loading = state === 'loading'
    $note.textContent = failed
      ? say('form.live.python_failed')
      : loading
        ? say('form.live.python_loading')
        : ''
    for (const $button of /** @type {NodeListOf<HTMLElement>} */ (
      document.querySelectorAll('[data-download]')
    )) {
      const $row = $button.closest('li')
      if ($row) $row.hidden = failed && !WITHOUT_PYTHON.includes($button.dataset.download ?? '')
    }
    need(document, '[data-papers]', HTMLElement).hidden = failed
    if (state === 'ready') for (const act of waiting) act()
  }
  const start = () => {
    client ??= (async () => {
      onState('loading')
      try {
        const { startPlanClient } = await import('../worker/plan-client.mjs')
        const { runtime = '', bundle = '' } = $html.dataset
        return await startPlanClient({ assets: { runtime, bundle: bundle.split(' ') }, onState })
      } catch (error) {
        console.error('form/python: no client', error)
        onState('failed')
        throw error
      }
    })()
    return client
  }
  const wake = () => void start().catch(() => {}) // told by onState
  const usable = () => $html.dataset.builder === 'ready'

  $form.addEventListener('focusin', wake, { once: true })
  if ('requestIdleCallback' in window) window.requestIdleCallback(wake, { timeout: 3000 })
  else setTimeout(wake, 1000)

  return {
    outline: async (file) => (usable() ? (await start()).outline(file).catch(() => null) : null),
    picture: async (file) => (usable() ? (await start()).picture(file).catch(() => null) : null),
    open: async (data) => (usable() ? (await start()).open(data).catch(() => null) : null),
    document: async (file, format, kind) => {
      const alone = kind === 'plan' && WITHOUT_PYTHON.includes(format)
      if (alone && !usable()) return null
      const asked = (await start()).document(file, format, kind)
      return alone ? asked.catch(() => null) : asked
    },
    onReady: (act) => {
      waiting.push(act)
    },
    sentenceOf: (error) => {
      const code = error instanceof Error && 'code' in error ? String(error.code) : ''
      const key = `form.failure.${code}`
      return Object.hasOwn(bundle.words, key) ? say(key) : say('form.live.try_again')
    },
  }
}
