/**
 * Going on with an earlier plan. Whatever is wrong with the file, what is on the screen stays.
 */
import { entriesFromPlan } from './answers.mjs'
import { writeEntries } from './controls.mjs'
import { syncPeople } from './fields/people.mjs'
import { newId } from './ids.mjs'
import { closeFilledItems, renumberList, setItemCount, showRemoved } from './items.mjs'
import { make, need } from './page.mjs'
import { getPath } from './paths.mjs'
import { MOST_BYTES, readPlanFile } from './plan-reader.mjs'

/** @import { PlanFile } from './bundle.mjs' */
/** @import { Kept } from './kept.mjs' */
/** @import { PlanPage } from './page.mjs' */
/** @import { Python } from './python.mjs' */
/** @import { Notice } from './paper.mjs' */
/** @import { Steps } from './steps.mjs' */
/** @typedef {{file: PlanFile, notices: Notice[]}} Opened */

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
  /** @type {Opened | null} */
  let waiting = null
  need(document, '[data-earlier]', HTMLElement).hidden = false

  /** @param {string[]} sentences */
  const tell = (sentences) => {
    $problem.replaceChildren(...sentences.map((sentence) => make('p', '', sentence)))
    $problem.hidden = sentences.length === 0
  }
  const stop = () => {
    waiting = null
    $replace.hidden = true
    $file.value = '' // so that the same file can be chosen again
  }
  /** @param {Opened} opened */
  const show = ({ file, notices }) => {
    stop()
    page.kept.notices = notices // the overview tells them, where one looks next
    fillForm(page, file)
    kept.saved(kept.now())
    page.announce(say('form.live.opened'))
    steps.go('overview')
  }
  /** @param {string} text */
  const readText = async (text) => {
    const found = await python.open(text)
    if (found) return { file: found.file, notices: found.problems }
    const read = readPlanFile(bundle, text)
    if ('file' in read) return read
    const { code } = read
    return { file: null, notices: [{ code, where: '', facts: {}, sentence: say(`problems.${code}`) }] }
  }

  $file.addEventListener('change', async () => {
    tell([])
    $replace.hidden = true
    const chosen = $file.files?.[0]
    if (!chosen) return
    if (chosen.size > MOST_BYTES) {
      stop()
      tell([say('problems.file.too_big', { most: MOST_BYTES / 2 ** 20 })])
      return
    }
    // A file that was moved or taken away since it was chosen reads as one that is no plan.
    const { file, notices } = await readText(await chosen.text().catch(() => ''))
    if (!file) {
      stop()
      tell(notices.map(({ sentence }) => sentence))
    } else if (kept.unsaved()) {
      waiting = { file, notices }
      $replace.hidden = false
      need($replace, '[data-replace-question]', HTMLElement).focus()
    } else show({ file, notices })
  })
  need(document, '[data-replace-go]', HTMLElement).addEventListener('click', () => waiting && show(waiting))
  need(document, '[data-replace-stop]', HTMLElement).addEventListener('click', () => {
    stop()
    $file.focus()
  })
  need(document, '[data-replace-save]', HTMLElement).addEventListener('click', () => {
    stop()
    steps.keep()
  })
}
