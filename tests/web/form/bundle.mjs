/** A small form that has one question of each kind. */
export const BUNDLE = {
  language: 'nl',
  sections: [
    { section: 'question', questions: [{ id: 'question', type: 'text', small: true }, { id: 'why_now', type: 'text' }] },
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
    { section: 'review', questions: [{ id: 'date', type: 'date' }, { id: 'who', type: 'people', small: true }] },
  ],
  words: {
    'questions.circle.people.fields.ring.options.family': 'Gezin of familie',
    'form.live.count': 'Stukje {number} van {total}.',
  },
}
