import assert from 'node:assert/strict'
import { test } from 'node:test'

import { lastDay } from '../../../builder/web/terms/last-day.mjs'

test('six weeks after a letter of Wednesday end on a Wednesday', () => {
  assert.equal(lastDay('2026-11-25', 6), '2027-01-06')
})

test('a term runs over the change of the clock and over a leap day without losing a day', () => {
  assert.equal(lastDay('2026-10-01', 8), '2026-11-26')
  assert.equal(lastDay('2028-02-01', 6), '2028-03-14')
})
