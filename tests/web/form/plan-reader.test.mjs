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
  const plan = {
    id: 'x',
    length: 'full',
    sections: { question: { title: 'Anders', left_out: true } },
    answers: {
      question: { question: 'Hoi' },
      circle: { people: [{ id: 'p1', name: 'Truus', marks: { tie: ['private'] } }] },
      review: { who: ['p1'] },
    },
    marks: { review: { date: ['unknown'] } },
  }
  assert.deepEqual(read('\uFEFF' + JSON.stringify(file(plan))), { file: file(plan), notices: [] })
})

test('answers of an unknown shape or question become leftovers, none is lost', () => {
  const answers = {
    question: { question: ['een', 'twee'], oud: 'tekst' },
    vroeger: { vraag: 7 },
    circle: { people: [{ id: 'p1', name: 'Truus', geboren: '1950', ring: 'buren' }, 'los'] },
  }
  const marks = { question: { question: ['discuss', 'later'] } }
  const { file: found, notices } = read(file({ answers, marks, leftovers: [{ path: 'a', text: 'b' }] }))
  assert.deepEqual(found.plan.answers, { circle: { people: [{ id: 'p1', name: 'Truus' }] } })
  assert.deepEqual(found.plan.marks, { question: { question: ['discuss'] } })
  assert.deepEqual(found.plan.leftovers, [
    { path: 'a', text: 'b' },
    { path: 'answers.question.question.0', text: 'een' },
    { path: 'answers.question.question.1', text: 'twee' },
    { path: 'marks.question.question.0', text: 'later' },
    { path: 'answers.question.oud', text: 'tekst' },
    { path: 'answers.circle.people.0.ring', text: 'buren' },
    { path: 'answers.circle.people.0.geboren', text: '1950' },
    { path: 'answers.circle.people.1', text: 'los' },
    { path: 'answers.vroeger.vraag', text: '7' },
  ])
  const sentence = '8 teksten over.'
  assert.deepEqual(notices, [{ code: 'plan.leftovers', where: '', facts: { count: 8 }, sentence }])
})

test('items without an id of their own, or with one that is taken, get one', () => {
  const { file: found } = read(
    file({ answers: { circle: { people: [{ name: 'A' }, { id: 'x' }, { id: 'x' }] } } }),
  )
  const ids = found.plan.answers.circle.people.map(({ id }) => id)
  assert.deepEqual(ids, ['answers.circle.people.0', 'x', 'x-answers.circle.people.2'])
})

test('text is cleaned by one rule, and the family is told where and how much', () => {
  const typed = 'een\r\ntwee\u0000\u0007 \ud83d drie \ud83d\ude00\u2028vier\ufffe'
  const { file: found, notices } = read(file({ answers: { question: { question: typed } } }))
  assert.equal(found.plan.answers.question.question, 'een\ntwee  drie 😀\nvier')
  const sentence = '4 tekens weg bij Kop question.question.'
  const facts = { question: 'Kop question.question', count: 4 }
  assert.deepEqual(notices, [{ code: 'text.cleaned', where: 'answers.question.question', facts, sentence }])
})

test('a file that nests deeper than any plan is told to be broken, as by Python', () => {
  const deep = (open, shut) =>
    JSON.stringify(file({ answers: 'X' })).replace('"X"', open.repeat(50_000) + '1' + shut.repeat(50_000))
  assert.deepEqual(read(deep('[', ']')), { code: 'file.broken' })
  assert.deepEqual(read(deep('{"a":', '}')), { code: 'file.broken' })
  assert.deepEqual(read('['.repeat(200_000)), { code: 'file.broken' })
})

test('brackets in an answer are text, however many', () => {
  const answers = { question: { question: '[{'.repeat(5_000) + '\\"]' } }
  assert.deepEqual(read(file({ answers })).file.plan.answers, answers)
})

test('keys that reach into every object are leftovers like any other', () => {
  const text = JSON.stringify(
    file({ answers: { question: { KEY: 'a', constructor: 'b' }, KEY: { c: 'd' } } }),
  )
  const { file: found } = read(text.replaceAll('KEY', '__proto__'))
  assert.deepEqual(found.plan.leftovers, [
    { path: 'answers.question.__proto__', text: 'a' },
    { path: 'answers.question.constructor', text: 'b' },
    { path: 'answers.__proto__.c', text: 'd' },
  ])
  assert.equal({}.c, undefined)
})

test('a file of twenty megabytes is read without a fault', () => {
  const answers = { question: { question: 'a\u0000'.repeat(2_800_000) } }
  const { file: found, notices } = read(file({ answers }))
  assert.equal(found.plan.answers.question.question.length, 2_800_000)
  assert.equal(notices[0].facts.count, 2_800_000)
})
