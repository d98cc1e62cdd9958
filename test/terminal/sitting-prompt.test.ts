import { PassThrough } from 'node:stream'
import { render } from '@inquirer/testing'
import { describe, expect, test } from 'vitest'
import { type Sitting, startSitting } from '../../src/sitting/sitting.ts'
import { screenPrompt } from '../../src/terminal/screen-prompt.ts'
import { sittingPrompt } from '../../src/terminal/sitting-screen.ts'
import { shipped } from '../support/shipped.ts'

const instrument = shipped('service-awareness')
const items = instrument.items.map(item => item.id)

/** The sitting as a prompt, with a clock that the test holds. */
async function sit(save: (sitting: Sitting) => string = () => '') {
  const clock = { now: 0 }
  const start = startSitting(
    { items, points: instrument.scale.points, required: new Set(items), mayMiss: 0, confirm: false },
    0,
  )
  const prompt = screenPrompt<{ sitting: Sitting; notice: string }>({ elapsed: () => clock.now }, new PassThrough())
  const shown = await render(
    prompt,
    sittingPrompt({ instrument, language: 'en', color: false, save }, { sitting: start, notice: '' }),
  )
  return {
    ...shown,
    key(name: string) {
      clock.now += 1000
      shown.events.keypress(name)
    },
  }
}

describe('the prompt of a sitting', () => {
  test('shows the introduction above the first item, answers by digits, and ends after the review', async () => {
    const { answer, key, getScreen } = await sit()
    expect(getScreen()).toContain('How often do you do what good service needs?')
    expect(getScreen()).toContain('1 of 20')
    for (const _ of items) key('4')
    expect(getScreen()).toContain('20 of 20 answered')
    key('enter')
    const { sitting } = await answer
    expect(sitting.responses.size).toBe(20)
  })

  test('saves after every answer and only then', async () => {
    const saved: number[] = []
    const { key } = await sit(sitting => {
      saved.push(sitting.responses.size)
      return ''
    })
    for (const name of ['4', 'left', 'backspace', 'enter', '3']) key(name)
    expect(saved).toEqual([1, 1, 2])
  })

  test('says when an answer could not be saved, and goes on', async () => {
    const { key, getScreen } = await sit(sitting =>
      sitting.responses.size === 1 ? 'Not saved: the disk is full.' : '',
    )
    key('4')
    expect(getScreen()).toContain('Not saved: the disk is full.')
    key('3')
    expect(getScreen()).not.toContain('Not saved')
  })
})
