import assert from 'node:assert/strict'
import { test } from 'node:test'
import { asFailure, PlanFailure } from '../../../builder/web/worker/messages.mjs'

test('an error becomes a failure that keeps its kind and not its words', () => {
  const failure = asFailure(new TypeError('Mijn dochter heet Sam'), 'pdf.engine')
  assert.deepEqual(
    [failure.code, failure.detail, failure.message],
    ['pdf.engine', 'TypeError', 'pdf.engine (TypeError)'],
  )
})

test('a failure stays what it is', () => {
  const failure = new PlanFailure('load.files', 'python.zip')
  assert.equal(asFailure(failure, 'plan.crashed'), failure)
})

test('what is no error at all still becomes a failure', () => {
  assert.equal(asFailure('tekst', 'plan.crashed').message, 'plan.crashed (string)')
  assert.equal(asFailure(undefined, 'plan.crashed').message, 'plan.crashed (undefined)')
})
