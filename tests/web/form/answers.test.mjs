import assert from 'node:assert/strict'
import { test } from 'node:test'
import { entriesFromPlan, planFromEntries, sectionState } from '../../../builder/web/form/answers.mjs'
import { hidesAnswers } from '../../../builder/web/form/hidden.mjs'
import { summary } from '../../../builder/web/form/cards.mjs'
import { readPlan } from '../../../builder/web/form/plan-reader.mjs'
import { restOf, withRest } from '../../../builder/web/form/rest.mjs'
import { AREAS, BUNDLE, MODELS } from './bundle.mjs'

const PLAN = {
  length: 'full',
  sections: { question: { title: 'Onze <vraag>', left_out: true } },
  answers: {
    question: { question: 'Regel een\nRegel "twee"', why_now: '  ' + 'spaties blijven  ' },
    circle: {
      people: [
        { id: 'p1', name: 'Oma Truus', tie: 'oma', ring: 'family', marks: { tie: ['private'] } },
        { id: 'p2', name: 'Ömer' },
      ],
    },
    agreements: { agreements: [{ id: 'a1', who: ['p1', 'p2'], what: 'Zwemles', date: '2026-12-01' }] },
    review: { date: 'na de zomer', who: ['p2'] },
  },
  marks: { circle: { people: ['discuss'] }, review: { date: ['unknown', 'discuss'] } },
}

test('a plan that goes into the form and comes out again is the same plan', () => {
  assert.deepEqual(planFromEntries(BUNDLE, entriesFromPlan(BUNDLE, PLAN)), PLAN)
})

const SEEN = {
  ...PLAN,
  model: 'perspectiefplan',
  answers: {
    ...PLAN.answers,
    areas: {
      money: [
        { id: 'v1', child: 'Ik spaar.' },
        { id: 'v2', who: ['p2'] },
      ],
    },
  },
}

test('the plan of a region goes into the form and comes out again, with its areas of life', () => {
  const bundle = { ...BUNDLE, sections: [...BUNDLE.sections, AREAS], models: MODELS }
  assert.deepEqual(planFromEntries(bundle, entriesFromPlan(bundle, SEEN)), SEEN)
})

test('what only the page of a region asks stays in the plan of another page', () => {
  const bundle = { ...BUNDLE, kept: [AREAS], models: MODELS }
  const typed = planFromEntries(bundle, entriesFromPlan(bundle, { ...SEEN, model: undefined }))
  const { model, ...rest } = SEEN
  assert.deepEqual(withRest(typed, restOf(bundle, SEEN)), rest)
  assert.equal(model, 'perspectiefplan')
})

test('without Python too, what only the page of a region asks is read as answers', () => {
  const bundle = { ...BUNDLE, kept: [AREAS], models: MODELS }
  const { plan, notices } = readPlan(bundle, SEEN)
  assert.deepEqual(plan.answers.areas, SEEN.answers.areas)
  assert.deepEqual(notices, [])
})

test('in the plan of a region all questions show, whatever the length', () => {
  const bundle = { ...BUNDLE, sections: [...BUNDLE.sections, AREAS], models: MODELS }
  const small = { ...SEEN, length: 'small' }
  assert.equal(hidesAnswers(bundle, small), false)
  assert.equal(hidesAnswers(bundle, { ...small, model: undefined }), true)
})

test('an untouched form is a plan with nothing in it', () => {
  const entries = [
    ['length', 'small'],
    ['answers.question.question', ''],
    ['answers.circle.people.0.id', 'p1'],
    ['answers.circle.people.0.name', ' \n'],
    ['sections.question.title', ' '],
  ]
  assert.deepEqual(planFromEntries(BUNDLE, entries), { length: 'small' })
})

test('someone who was chosen stays in the circle, also without a name', () => {
  const entries = [
    ['answers.circle.people.0.id', 'p1'],
    ['answers.circle.people.0.name', ''],
    ['answers.review.who', 'p1'],
  ]
  const { answers } = planFromEntries(BUNDLE, entries)
  assert.deepEqual(answers, { circle: { people: [{ id: 'p1' }] }, review: { who: ['p1'] } })
})

test('a date that is typed as people write becomes an ISO date, other text stays', () => {
  const read = (typed) => planFromEntries(BUNDLE, [['answers.review.date', typed]]).answers.review.date
  assert.equal(read('1 februari 2027'), '2027-02-01')
  assert.equal(read('in de kerstvakantie'), 'in de kerstvakantie')
})

test('an item that is only marked is kept', () => {
  const entries = [
    ['answers.circle.people.0.id', 'p1'],
    ['answers.circle.people.0.marks.name', 'private'],
  ]
  assert.deepEqual(planFromEntries(BUNDLE, entries).answers, {
    circle: { people: [{ id: 'p1', marks: { name: ['private'] } }] },
  })
})

test('a section is empty, busy, done or left out, counting the questions that show', () => {
  const [question, circle, agreements, review] = BUNDLE.sections
  const small = { ...PLAN, length: 'small' }
  assert.equal(sectionState(question, PLAN), 'left_out')
  assert.equal(sectionState(circle, PLAN), 'busy')
  assert.equal(sectionState(agreements, PLAN), 'done')
  assert.equal(sectionState(review, small), 'done')
  assert.equal(sectionState(circle, { length: 'full' }), 'empty')
})

test('answers in questions that do not show are told of', () => {
  assert.equal(hidesAnswers(BUNDLE, { length: 'small', answers: { question: { why_now: 'x' } } }), true)
  assert.equal(hidesAnswers(BUNDLE, { length: 'small', answers: { question: { question: 'x' } } }), false)
  assert.equal(hidesAnswers(BUNDLE, PLAN), false)
})

test('a name is not out of sight when this person is chosen at a question that shows', () => {
  const hides = (answers) => hidesAnswers(BUNDLE, { length: 'small', answers })
  const oma = { id: 'p1', name: 'Oma Truus' }
  const chosen = { review: { who: ['p1'] } }
  assert.equal(hides({ circle: { people: [oma] }, ...chosen }), false)
  assert.equal(hides({ circle: { people: [{ id: 'p1' }] }, ...chosen }), false)
  assert.equal(hides({ circle: { people: [oma] } }), true)
  assert.equal(hides({ circle: { people: [{ ...oma, tie: 'oma' }] }, ...chosen }), true)
  assert.equal(hides({ circle: { people: [{ ...oma, marks: { tie: ['private'] } }] }, ...chosen }), true)
  assert.equal(
    hides({ circle: { people: [oma] }, agreements: { agreements: [{ id: 'a1', who: ['p1'] }] } }),
    true,
  )
})

test('a card says the first text of its item and two short answers more', () => {
  const names = new Map([
    ['p1', 'Oma Truus'],
    ['p2', 'Ömer'],
  ])
  const [person] = PLAN.answers.circle.people
  const [agreement] = PLAN.answers.agreements.agreements
  const list = (index) => ({
    section: BUNDLE.sections[index].section,
    question: BUNDLE.sections[index].questions[0],
  })
  assert.deepEqual(summary(BUNDLE, list(1), person, names), {
    title: 'Oma Truus',
    more: 'oma · Gezin of familie',
  })
  assert.deepEqual(summary(BUNDLE, list(2), agreement, names), {
    title: 'Zwemles',
    more: 'Oma Truus, Ömer · 1 december 2026',
  })
  assert.deepEqual(summary(BUNDLE, list(2), { id: 'a2' }, names), { title: '', more: '' })
})
