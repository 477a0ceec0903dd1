/** A small form that has one question of each kind. */
export const BUNDLE = {
  language: 'nl',
  sections: [
    {
      section: 'question',
      questions: [
        { id: 'question', type: 'text', small: true },
        { id: 'why_now', type: 'text' },
      ],
    },
    {
      section: 'circle',
      questions: [
        {
          id: 'people',
          type: 'list',
          fields: [
            { id: 'name', type: 'line' },
            { id: 'tie', type: 'line' },
            { id: 'ring', type: 'choice', options: ['family', 'friends'] },
          ],
        },
        { id: 'missing', type: 'text' },
      ],
    },
    {
      section: 'agreements',
      questions: [
        {
          id: 'agreements',
          type: 'list',
          fields: [
            { id: 'who', type: 'people' },
            { id: 'what', type: 'text' },
            { id: 'date', type: 'date' },
          ],
        },
      ],
    },
    {
      section: 'review',
      questions: [
        { id: 'date', type: 'date' },
        { id: 'who', type: 'people', small: true },
      ],
    },
  ],
  words: {
    'dates.months': 'januari februari maart april mei juni juli augustus september oktober november december',
    'problems.text.cleaned': '{count} tekens weg bij {question}.',
    'problems.plan.leftovers': '{count} teksten over.',
    'questions.circle.people.fields.ring.options.family': 'Gezin of familie',
    'form.live.count': 'Stukje {number} van {total}.',
  },
}

const FIXED = {
  'document.title': 'Ons plan',
  'document.about': 'Over {names}',
  'document.made': 'Gemaakt op {date}',
  'document.empty': 'Dit plan is nog leeg.',
  'marks.discuss.sentence': 'Dit bespreken we nog.',
  'marks.unknown.sentence': 'Dit weten we nog niet.',
  'document.open.title': 'Dit staat nog open',
  'document.open.discuss': 'Dit bespreken we nog',
  'document.open.unknown': 'Dit weten we nog niet',
  'document.signature_name': 'Naam',
  'document.signature_place': 'Handtekening',
  'document.signature_date': 'Datum',
  'document.nameless': 'Iemand zonder naam',
  'views.who.heading': 'Wie',
  'views.child.heading': 'Kind',
}
Object.assign(BUNDLE.words, FIXED)

/** A section that only the plan of a region has. */
export const AREAS = {
  section: 'areas',
  questions: [
    {
      id: 'money',
      type: 'views',
      fields: [
        { id: 'who', type: 'people' },
        { id: 'child', type: 'text' },
      ],
    },
  ],
}

/** The family's own plan, and one that a region shares. */
export const MODELS = {
  familiegroepsplan: {
    parts: [{ part: '', sections: ['question', 'circle', 'agreements', 'review'] }],
    local: [],
  },
  perspectiefplan: {
    parts: [
      { part: 'question', sections: ['question', 'circle'] },
      { part: 'views', sections: ['areas'] },
      { part: 'agreements', sections: ['review', 'agreements'] },
    ],
    local: [],
  },
}
for (const { section, questions } of [...BUNDLE.sections, AREAS]) {
  BUNDLE.words[`sections.${section}.heading`] = `Kop ${section}`
  for (const { id, fields = [] } of questions) {
    BUNDLE.words[`questions.${section}.${id}.heading`] = `Kop ${section}.${id}`
    BUNDLE.words[`questions.${section}.${id}.item`] = 'Nummer'
    for (const field of fields) {
      BUNDLE.words[`questions.${section}.${id}.fields.${field.id}.heading`] =
        `Kop ${section}.${id}.${field.id}`
    }
  }
}
