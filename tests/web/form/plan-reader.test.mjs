import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readPlanFile } from '../../../builder/web/form/plan-reader.mjs'
import { BUNDLE } from './bundle.mjs'

const read = (value) => readPlanFile(BUNDLE, typeof value === 'string' ? value : JSON.stringify(value))
const file = (plan) => ({ format: 'familiegroepsplan', version: 1, plan })

test('each kind of file that is no plan has its own problem', () => {
  assert.deepEqual(read('geen json {'), { code: 'file.not_json' })
  assert.deepEqual(read('[1]'), { code: 'file.not_a_plan' })
  assert.deepEqual(read({ format: 'iets anders' }), { code: 'file.not_a_plan' })
  assert.deepEqual(read({ ...file({}), version: 2 }), { code: 'file.too_new' })
  assert.deepEqual(read({ ...file(null) }), { code: 'file.broken' })
})

test('a plan file is read whole, with or without a byte order mark', () => {
  const plan = { length: 'full', id: 'x', answers: { question: { question: 'Hoi' }, circle: { people: [{ id: 'p1', name: 'Truus' }] }, review: { who: ['p1'] } } }
  assert.deepEqual(read('\uFEFF' + JSON.stringify(file(plan))), { file: file(plan) })
})

test('answers of an unknown shape or question become leftovers, none is lost', () => {
  const answers = {
    question: { question: ['een', 'twee'], oud: 'tekst' },
    vroeger: { vraag: 7 },
    circle: { people: [{ id: 'p1', name: 'Truus', geboren: '1950', ring: 'buren' }] },
  }
  const { file: found } = read(file({ answers, leftovers: [{ path: 'a', text: 'b' }] }))
  assert.deepEqual(found.plan.answers, { circle: { people: [{ id: 'p1', name: 'Truus' }] } })
  assert.deepEqual(found.plan.leftovers, [
    { path: 'a', text: 'b' },
    { path: 'answers.question.question.0', text: 'een' },
    { path: 'answers.question.question.1', text: 'twee' },
    { path: 'answers.circle.people.0.ring', text: 'buren' },
    { path: 'answers.circle.people.0.geboren', text: '1950' },
    { path: 'answers.question.oud', text: 'tekst' },
    { path: 'answers.vroeger.vraag', text: '7' },
  ])
})
