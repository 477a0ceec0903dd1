import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dateText, months, parseDate, today, weekdayText } from '../../../builder/web/form/dates.mjs'
import { BUNDLE } from './bundle.mjs'

const NAMES = months(BUNDLE)

test('a whole day is read however people write it', () => {
  const written = [
    '1-2-2027',
    '01-02-2027',
    '1/2/2027',
    '1.2.2027',
    '1 2 2027',
    '1-2-27',
    '1‑2‑2027',
    '2027-02-01',
  ]
  const words = [
    '1 februari 2027',
    '1 feb 2027',
    '1 feb. 2027',
    'maandag 1 februari 2027',
    'ma. 1 Februari 27',
    '  1 februari 2027 ',
  ]
  for (const typed of [...written, ...words]) assert.equal(parseDate(typed, NAMES), '2027-02-01', typed)
  assert.equal(parseDate('3 mrt 2027', NAMES), '2027-03-03')
})

test('what is not one whole day that exists is no date', () => {
  const typed = [
    '',
    'na de zomer',
    'februari 2027',
    '1-2',
    '31-2-2027',
    '2027-02-30',
    '1 ju 2027',
    '1 jvember 2027',
    '1-13-2027',
    'elke 1 februari 2027 of later',
  ]
  for (const text of typed) assert.equal(parseDate(text, NAMES), null, text)
})

test('the 29th of February is a date in a leap year only', () => {
  assert.equal(parseDate('29-2-2028', NAMES), '2028-02-29')
  assert.equal(parseDate('29-2-2027', NAMES), null)
})

test('a date shows as one reads it, and other text as it was typed', () => {
  assert.equal(dateText('2027-02-01', NAMES), '1 februari 2027')
  assert.equal(dateText('na de zomer', NAMES), 'na de zomer')
  assert.equal(dateText('2027-02-31', NAMES), '2027-02-31')
  assert.equal(weekdayText('2027-02-01', NAMES, 'nl'), 'maandag 1 februari 2027')
})

test('every shown date is read back as the same day', () => {
  for (let month = 1; month <= 12; month += 1) {
    const iso = `2027-${String(month).padStart(2, '0')}-09`
    assert.equal(parseDate(dateText(iso, NAMES), NAMES), iso)
  }
})

test('today is the day where the family is, not in Greenwich', () => {
  assert.equal(today(new Date(2026, 10, 3, 0, 30)), '2026-11-03')
})
