/** Reads `{bundle, rows}` and writes the outline that the twin makes of each row's file; test_outline_twin.py compares. */
import { readFileSync } from 'node:fs'
import { outlineOf } from '../../../builder/web/form/outline.mjs'

const { bundle, rows } = JSON.parse(readFileSync(0, 'utf8'))
process.stdout.write(JSON.stringify(rows.map(({ file, today }) => outlineOf(bundle, file, today))))
