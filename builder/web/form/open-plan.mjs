/**
 * Going on with an earlier plan. Whatever is wrong with the file, what is on the screen stays.
 */
import { entriesFromPlan } from './answers.mjs'
import { writeEntries } from './controls.mjs'
import { initCopyText } from './copy-text.mjs'
import { syncPeople } from './fields/people.mjs'
import { readFileAlone } from './file-alone.mjs'
import { newId } from './ids.mjs'
import { closeFilledItems, renumberList, setItemCount, showRemoved } from './items.mjs'
import { make, need } from './page.mjs'
import { getPath } from './paths.mjs'
import { MOST_BYTES } from './plan-reader.mjs'
import { restOf } from './rest.mjs'
import { initReview } from './review.mjs'

/** @import { PlanFile } from './bundle.mjs' */
/** @import { Kept } from './kept.mjs' */
/** @import { PlanPage } from './page.mjs' */
/** @import { Python } from './python.mjs' */
/** @import { Notice } from './paper.mjs' */
/** @import { Steps } from './steps.mjs' */

/**
 * Show a plan in the form, in place of what is there.
 * @param {PlanPage} page
 * @param {PlanFile} file
 */
function fillForm(page, { plan }) {
  const { $form, bundle } = page
  for (const $list of /** @type {NodeListOf<HTMLElement>} */ ($form.querySelectorAll('[data-list]'))) {
    setItemCount($list, (getPath(plan, $list.dataset.list ?? '') ?? []).length)
    showRemoved($list)
  }
  const entries = entriesFromPlan(bundle, plan)
  writeEntries($form, entries) // first the people, so that there is someone to choose
  for (const $list of /** @type {NodeListOf<HTMLElement>} */ ($form.querySelectorAll('[data-list]')))
    renumberList($list)
  syncPeople(page)
  writeEntries($form, entries)
  for (const $list of /** @type {NodeListOf<HTMLElement>} */ ($form.querySelectorAll('[data-list]')))
    renumberList($list)
  page.kept.id = plan.id ?? newId()
  page.kept.leftovers = plan.leftovers ?? []
  page.kept.rest = restOf(bundle, plan)
  closeFilledItems($form)
  page.changed()
}

/**
 * @param {PlanPage} page
 * @param {{kept: Kept, python: Python, steps: Steps}} parts
 */
export function initOpenPlan(page, { kept, python, steps }) {
  const { bundle, say } = page
  const $file = need(document, '[data-open-plan]', HTMLInputElement)
  const $problem = need(document, '[data-open-problem]', HTMLElement)
  const $replace = need(document, '[data-replace]', HTMLElement)
  const showText = initCopyText(page)
  /** @type {{file: PlanFile, notices: Notice[]} | null} */
  let waiting = null
  need(document, '[data-earlier]', HTMLElement).hidden = false

  /** @param {string[]} sentences */
  const tell = (sentences) => {
    $problem.replaceChildren(...sentences.map((sentence) => make('p', '', sentence)))
    $problem.hidden = sentences.length === 0
  }
  const stop = () => {
    waiting = null
    review.hide()
    $replace.hidden = true
    $file.value = '' // so that the same file can be chosen again
  }
  const stopAndReturn = () => {
    stop()
    $file.focus()
  }
  const show = () => {
    if (!waiting) return
    const { file, notices } = waiting
    stop()
    page.kept.notices = notices // the overview tells them, where one looks next
    fillForm(page, file)
    kept.saved(kept.now())
    page.announce(say('form.live.opened'))
    steps.go('overview')
  }
  /** Ask once before what is on the screen goes; then show the plan that waits. */
  const askAndShow = () => {
    if (!kept.unsaved()) return show()
    $replace.hidden = false
    need($replace, '[data-replace-question]', HTMLElement).focus()
  }
  const review = initReview(page, {
    open: () => {
      if (waiting) waiting.file = review.taken(waiting.file)
      review.hide()
      askAndShow()
    },
    stop: stopAndReturn,
  })

  /** @param {Uint8Array<ArrayBuffer>} bytes */
  const readBytes = async (bytes) => {
    const opened = await python.open(bytes)
    if (opened) return opened
    const alone = readFileAlone(bundle, bytes)
    const nothing = { changes: [], loose: [], text: '' }
    if ('file' in alone) return { file: alone.file, problems: alone.notices, ...nothing }
    const { code } = alone
    return {
      file: null,
      problems: [{ code, where: '', facts: {}, sentence: say(`problems.${code}`) }],
      ...nothing,
    }
  }

  $file.addEventListener('change', async () => {
    tell([])
    showText('')
    review.hide()
    $replace.hidden = true
    waiting = null
    const chosen = $file.files?.[0]
    if (!chosen) return
    if (chosen.size > MOST_BYTES) {
      stop() // before a byte of it is read: it may be larger than the memory of a phone
      tell([say('problems.file.too_big', { most: MOST_BYTES / 2 ** 20 })])
      return
    }
    // A file that was moved or taken away since it was chosen reads as an empty one.
    const buffer = await chosen.arrayBuffer().catch(() => new ArrayBuffer(0))
    const { file, problems, changes, loose, text } = await readBytes(new Uint8Array(buffer))
    if (!file) {
      stop()
      tell(problems.map(({ sentence }) => sentence))
      showText(text)
      return
    }
    waiting = { file, notices: problems }
    if (changes.length + loose.length > 0) review.show({ changes, loose })
    else askAndShow()
  })
  need(document, '[data-replace-go]', HTMLElement).addEventListener('click', show)
  need(document, '[data-replace-stop]', HTMLElement).addEventListener('click', stopAndReturn)
  need(document, '[data-replace-save]', HTMLElement).addEventListener('click', () => {
    stop()
    steps.keep()
  })
}
