/**
 * The builder page: starts each part. One part that fails leaves the others working.
 */
import { initCards } from './cards.mjs'
import { initDownloads } from './downloads.mjs'
import { initChoices } from './fields/choice.mjs'
import { initDates } from './fields/date.mjs'
import { initLists } from './fields/list.mjs'
import { initPeople } from './fields/people.mjs'
import { initViews } from './fields/views.mjs'
import { initKept } from './kept.mjs'
import { initLength } from './length.mjs'
import { initModels } from './models.mjs'
import { initOpenPlan } from './open-plan.mjs'
import { outlineOf } from './outline.mjs'
import { initOverview } from './overview.mjs'
import { createPage, need } from './page.mjs'
import { initPython } from './python.mjs'
import { initSections } from './sections.mjs'
import { initStepList } from './step-list.mjs'
import { initSteps } from './steps.mjs'
import { readBundle } from './words.mjs'
import { today } from './dates.mjs'

/** @import { PlanFile } from './bundle.mjs' */

/**
 * @template T
 * @param {string} name
 * @param {() => T} init
 * @returns {T | null}
 */
function guarded(name, init) {
  try {
    return init()
  } catch (error) {
    console.error(`form/plan-form: ${name} did not start`, error)
    return null
  }
}

const $form = need(document, '#plan', HTMLFormElement)
$form.addEventListener('submit', (event) => event.preventDefault())
const page = createPage($form, await readBundle($form))

guarded('lists', () => initLists(page))
guarded('people', () => initPeople(page))
guarded('dates', () => initDates(page))
guarded('choices', () => initChoices(page))
guarded('views', () => initViews(page))
guarded('cards', () => initCards(page))
guarded('sections', () => initSections(page))
guarded('models', () => initModels(page))
guarded('length', () => initLength(page))
guarded('step list', () => initStepList(page))
const steps = guarded('steps', () => initSteps(page))
const kept = guarded('kept', () => initKept(page))
const python = guarded('python', () => initPython(page))

if (python && kept) {
  const twin = (/** @type {PlanFile} */ file) => outlineOf(page.bundle, file, today())
  guarded('downloads', () => initDownloads(page, { kept, python, outlineOf: twin }))
  if (steps) {
    const outlineNow = async () => {
      const file = page.file()
      return (await python.outline(file)) ?? twin(file)
    }
    const pictureNow = () => python.picture(page.file())
    guarded('overview', () => initOverview(page, steps, { outlineNow, pictureNow, onReady: python.onReady }))
    guarded('opening', () => initOpenPlan(page, { kept, python, steps }))
  }
}
need(document, '[data-without-script]', HTMLElement).hidden = true
need(document, '[data-bar]', HTMLElement).hidden = false
