import assert from 'node:assert/strict'
import { test } from 'node:test'
import { getPath, renumbered, setPath } from '../../../builder/web/form/paths.mjs'

test('a path of names and numbers makes maps and lists', () => {
  const tree = {}
  setPath(tree, 'answers.goals.goals.0.marks.what', ['discuss'])
  assert.deepEqual(tree, { answers: { goals: { goals: [{ marks: { what: ['discuss'] } }] } } })
  assert.deepEqual(getPath(tree, 'answers.goals.goals.0.marks.what'), ['discuss'])
})

test('a path to nothing gives undefined, also through text and through what every object has', () => {
  assert.equal(getPath({ answers: { help: 'tekst' } }, 'answers.help.what'), undefined)
  assert.equal(getPath({}, 'constructor.name'), undefined)
  assert.equal(getPath(null, 'answers'), undefined)
})

test('a path cannot reach into every object of the page', () => {
  assert.throws(() => setPath({}, '__proto__.polluted', true), /not a path/)
  assert.equal(/** @type {any} */ ({}).polluted, undefined)
})

test('renumbering changes the number of one list in names, ids and lists of ids', () => {
  const list = 'answers.goals.goals'
  const cases = [
    ['answers.goals.goals.0.what', 'answers.goals.goals.12.what'],
    ['answers.goals.goals.0', 'answers.goals.goals.12'],
    ['answers.goals.goals.3.what-hint', 'answers.goals.goals.12.what-hint'],
    [
      'answers.goals.goals.0.what-hint answers.goals.goals.0.what-example',
      'answers.goals.goals.12.what-hint answers.goals.goals.12.what-example',
    ],
    ['answers.goals.goals.~3.marks.what.discuss', 'answers.goals.goals.12.marks.what.discuss'],
    ['answers.goals.goals.~.id', 'answers.goals.goals.12.id'],
    ['answers.goals.goals2.0.what', 'answers.goals.goals2.0.what'],
    ['answers.agreements.agreements.0.what', 'answers.agreements.agreements.0.what'],
    ['plan-pill', 'plan-pill'],
  ]
  for (const [before, after] of cases) assert.equal(renumbered(before, list, '12'), after)
})
