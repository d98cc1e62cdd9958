import type { InLanguages } from './language.ts'

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const counted = ['No', 'One', 'Two', 'Three']

const en = {
  /** `month` and `day` are 1-based. */
  date: (year: number, month: number, day: number) => `${day} ${months[month - 1]} ${year}`,
  who: (who: string, team: string) => (team === '' ? who : who === '' ? `Team ${team}` : `${who}, team ${team}`),
  and: (words: readonly string[]) =>
    words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`,
  percent: (percent: string) => `${percent} %`,

  total: (total: string) => `Total ${total}`,
  possible: (min: string, max: string) => ` (possible: ${min} to ${max})`,
  ofRange: (percent: string) => `${percent} % of the range`,
  prorated: (missing: number, answered: number) =>
    `${missing === 1 ? '1 item is' : `${missing} items are`} not answered: the total is worked out from the other ${answered}.`,
  noTotal: (missing: number, of: number) =>
    `No total yet: ${missing} of ${of} items ${missing === 1 ? 'is' : 'are'} not answered`,
  missing: (items: string, count: number) => `Missing: ${count === 1 ? 'item' : 'items'} ${items}.`,
  tolerated: (count: number) =>
    count === 0
      ? 'This test needs an answer to every item; a blank does not count as zero.'
      : `This test can do without ${count} ${count === 1 ? 'answer' : 'answers'} at most; a blank does not count as zero.`,
  bandFrom: (title: string, from: string) => `${title} from ${from}`,
  hereYouAre: 'your total is here',
  quote: (text: string) => `"${text}"`,
  band: (title: string) => `Your band: ${title}`,
  sourceSays: 'The words of the source (no verdict on you):',
  testSays: 'What the test says of this band:',

  trust: 'Can this be trusted?',
  compared: (items: string, answers: string) => `Items ${items} belong together: you answered ${answers}.`,
  turned: (answers: string) => `With the reversed items turned round that is ${answers}.`,
  notComparable: (items: string) =>
    `Items ${items} belong together. Not all of them are answered, so they cannot be compared.`,
  same: 'These answers agree: the spread (highest minus lowest) is 0.',
  within: (spread: string, allowed: string) =>
    `The spread (highest minus lowest) is ${spread}; up to ${allowed} counts as agreeing.`,
  small: 'The spread (highest minus lowest) is 1: a small difference.',
  large: (spread: string) => `The spread (highest minus lowest) is ${spread}.`,
  readAgain: 'You may like to read them again side by side. Your result counts either way.',
  flat: (answer: string) =>
    `All your answers are the same: ${answer}. If that is how it is, fine; only the test cannot tell then what you do better and what less well.`,
  longRun: (length: number) =>
    `You gave the same answer ${length} times in a row. That can be how it is; if you were tired or in a hurry, the test is worth a second try in a quiet moment.`,
  fast: 'Half of your answers took less than a second each: hardly time to read. Taken again without hurry, the test will tell you more.',

  areas: 'Your areas, in % of the possible range',
  thin: 'Too few items to compare with the others:',
  unscored: 'Not scored, because answers are missing:',
  closeTogether: 'Differences of less than 10 points mean nothing.',
  items: (count: number) => (count === 1 ? '1 item' : `${count} items`),
  itemsAnswered: (answered: number, of: number) => `${answered} of ${of} ${of === 1 ? 'item' : 'items'}`,
  indication: (item: string, answer: string) => `an indication only: item ${item}, you answered ${answer}`,
  areaScore: (score: string, band: string) => `Score ${score}: ${band}.`,

  strongest: 'Your strongest answers',
  weakest: 'Your weakest answers',
  answer: (point: string, label: string) => `${point}, ${label}`,
  turnedRound: (answer: string, keyed: string) => `${answer} (reversed: counts as ${keyed})`,
  more: (count: number) => `And ${count} more with the same score.`,
  between: (left: string, right: string) => `Between "${left}" and "${right}"`,

  things: (count: number) => `${counted[count] ?? count} ${count === 1 ? 'thing' : 'things'} for this week`,
  weakestThings: (things: string) => `Your weakest answers: ${things.toLowerCase()}`,
  oneAtATime: 'Begin with one of them; one action at a time is enough.',
  trigger: (item: string, answer: string) => `Item ${item}: you answered ${answer}.`,
  nextStep: (trigger: string) => `${trigger} A next step.`,
  practice: (text: string) => `What it often looks like: ${text}`,
  practiceAtTimes: (text: string) => `What it can still look like at times: ${text}`,
  note: (text: string) => `Note: ${text}`,
  practise: 'Practise it:',

  caution:
    'These are your own ratings on a teaching questionnaire without published norms: good for your development, no ground for hiring or firing anyone. A high total says nothing about product or technical knowledge.',
  record: 'Record',
  inShort: 'In short',
  next: 'Next',
  menu: '(menu: take a test, see your results)',
  train: "(today's practice, about five minutes)",
}

export type ResultWords = typeof en

const zhHansCounted = ['零', '一', '两', '三']
const zhHantCounted = ['零', '一', '兩', '三']

const zhHans: ResultWords = {
  date: (year, month, day) => `${year}年${month}月${day}日`,
  who: (who, team) => (team === '' ? who : `${who === '' ? '' : `${who}，`}团队：${team}`),
  and: words => words.join('、'),
  percent: percent => `${percent}%`,

  total: total => `总分 ${total}`,
  possible: (min, max) => `（可能范围 ${min} 至 ${max}）`,
  ofRange: percent => `达到可能范围的 ${percent}%`,
  prorated: (missing, answered) => `有 ${missing} 题未作答，总分按其余 ${answered} 题推算。`,
  noTotal: (missing, of) => `还没有总分：${of} 题中有 ${missing} 题未作答`,
  missing: items => `未作答：第 ${items} 题。`,
  tolerated: count =>
    count === 0
      ? '这个测试每一题都要作答；空着的题不按零分算。'
      : `这个测试最多可以空 ${count} 题；空着的题不按零分算。`,
  bandFrom: (title, from) => `${title}：${from} 起`,
  hereYouAre: '你的总分在这里',
  quote: text => `“${text}”`,
  band: title => `所在的一档：${title}`,
  sourceSays: '原文对这一档的说法（不是对你的定论）：',
  testSays: '测试对这一档的说法：',

  trust: '这个结果可信吗？',
  compared: (items, answers) => `第 ${items} 题意思相通，你选了 ${answers}。`,
  turned: answers => `反向计分的题换算后是 ${answers}。`,
  notComparable: items => `第 ${items} 题意思相通，但没有全部作答，无法比较。`,
  same: '这几个回答一致：最高与最低相差 0。',
  within: (spread, allowed) => `最高与最低相差 ${spread}；相差不超过 ${allowed} 都算一致。`,
  small: '最高与最低相差 1，差别很小。',
  large: spread => `最高与最低相差 ${spread}。`,
  readAgain: '可以把它们放在一起再读一遍。无论如何，结果照样有效。',
  flat: answer =>
    `你的回答全都一样：${answer}。如果情况确实如此，没有关系；只是这样一来，测试看不出你哪里做得好些、哪里差些。`,
  longRun: length =>
    `你连续 ${length} 题选了同一个答案。情况也许正是如此；如果当时有点累或赶时间，不妨找个安静的时候再做一次。`,
  fast: '有一半的题，你不到 1 秒就作答了，可能没来得及读完。不赶时间再做一次，测试能告诉你更多。',

  areas: '各方面的得分（占可能范围的百分比）',
  thin: '题目太少，不与其他方面比较：',
  unscored: '有题未作答，暂不计分：',
  closeTogether: '相差不到 10 个百分点，不说明什么。',
  items: count => `${count} 题`,
  itemsAnswered: (answered, of) => `答了 ${answered}/${of} 题`,
  indication: (item, answer) => `仅供参考：第 ${item} 题，你选了 ${answer}`,
  areaScore: (score, band) => `${score} 分：${band}。`,

  strongest: '得分最高的题',
  weakest: '得分最低的题',
  answer: (point, label) => `${point}（${label}）`,
  turnedRound: (answer, keyed) => `${answer}，反向计分，计 ${keyed} 分`,
  more: count => `另有 ${count} 题得分相同。`,
  between: (left, right) => `介于“${left}”与“${right}”之间`,

  things: count => `这一周可以做的${zhHansCounted[count] ?? count}件事`,
  weakestThings: things => `得分最低的题：${things}`,
  oneAtATime: '先挑一件开始，一次做一个小行动就够了。',
  trigger: (item, answer) => `第 ${item} 题：你选了 ${answer}。`,
  nextStep: trigger => `${trigger}可以作为下一步。`,
  practice: text => `常见的样子：${text}`,
  practiceAtTimes: text => `有时还会这样：${text}`,
  note: text => `注意：${text}`,
  practise: '练一练：',

  caution:
    '这些都是你对自己的评分，用的是一份没有公布常模的教学问卷：适合用来提升自己，不能作为录用或辞退任何人的依据。总分高，也不代表产品或技术知识就好。',
  record: '记录',
  inShort: '总之',
  next: '接下来',
  menu: '（菜单：做测试、看结果）',
  train: '（今天的练习，大约五分钟）',
}

const zhHant: ResultWords = {
  date: (year, month, day) => `${year}年${month}月${day}日`,
  who: (who, team) => (team === '' ? who : `${who === '' ? '' : `${who}，`}團隊：${team}`),
  and: words => words.join('、'),
  percent: percent => `${percent}%`,

  total: total => `總分 ${total}`,
  possible: (min, max) => `（可能範圍 ${min} 至 ${max}）`,
  ofRange: percent => `達到可能範圍的 ${percent}%`,
  prorated: (missing, answered) => `有 ${missing} 題未作答，總分按其餘 ${answered} 題推算。`,
  noTotal: (missing, of) => `還沒有總分：${of} 題中有 ${missing} 題未作答`,
  missing: items => `未作答：第 ${items} 題。`,
  tolerated: count =>
    count === 0
      ? '這個測試每一題都要作答；空著的題不按零分算。'
      : `這個測試最多可以空 ${count} 題；空著的題不按零分算。`,
  bandFrom: (title, from) => `${title}：${from} 起`,
  hereYouAre: '你的總分在這裡',
  quote: text => `「${text}」`,
  band: title => `所在的一檔：${title}`,
  sourceSays: '原文對這一檔的說法（不是對你的定論）：',
  testSays: '測試對這一檔的說法：',

  trust: '這個結果可信嗎？',
  compared: (items, answers) => `第 ${items} 題意思相通，你選了 ${answers}。`,
  turned: answers => `反向計分的題換算後是 ${answers}。`,
  notComparable: items => `第 ${items} 題意思相通，但沒有全部作答，無法比較。`,
  same: '這幾個回答一致：最高與最低相差 0。',
  within: (spread, allowed) => `最高與最低相差 ${spread}；相差不超過 ${allowed} 都算一致。`,
  small: '最高與最低相差 1，差別很小。',
  large: spread => `最高與最低相差 ${spread}。`,
  readAgain: '可以把它們放在一起再讀一遍。無論如何，結果照樣有效。',
  flat: answer =>
    `你的回答全都一樣：${answer}。如果情況確實如此，沒有關係；只是這樣一來，測試看不出你哪裡做得好些、哪裡差些。`,
  longRun: length =>
    `你連續 ${length} 題選了同一個答案。情況也許正是如此；如果當時有點累或趕時間，不妨找個安靜的時候再做一次。`,
  fast: '有一半的題，你不到 1 秒就作答了，可能沒來得及讀完。不趕時間再做一次，測試能告訴你更多。',

  areas: '各方面的得分（占可能範圍的百分比）',
  thin: '題目太少，不與其他方面比較：',
  unscored: '有題未作答，暫不計分：',
  closeTogether: '相差不到 10 個百分點，不說明什麼。',
  items: count => `${count} 題`,
  itemsAnswered: (answered, of) => `答了 ${answered}/${of} 題`,
  indication: (item, answer) => `僅供參考：第 ${item} 題，你選了 ${answer}`,
  areaScore: (score, band) => `${score} 分：${band}。`,

  strongest: '得分最高的題',
  weakest: '得分最低的題',
  answer: (point, label) => `${point}（${label}）`,
  turnedRound: (answer, keyed) => `${answer}，反向計分，計 ${keyed} 分`,
  more: count => `另有 ${count} 題得分相同。`,
  between: (left, right) => `介於「${left}」與「${right}」之間`,

  things: count => `這一週可以做的${zhHantCounted[count] ?? count}件事`,
  weakestThings: things => `得分最低的題：${things}`,
  oneAtATime: '先挑一件開始，一次做一個小行動就夠了。',
  trigger: (item, answer) => `第 ${item} 題：你選了 ${answer}。`,
  nextStep: trigger => `${trigger}可以作為下一步。`,
  practice: text => `常見的樣子：${text}`,
  practiceAtTimes: text => `有時還會這樣：${text}`,
  note: text => `注意：${text}`,
  practise: '練一練：',

  caution:
    '這些都是你對自己的評分，用的是一份沒有公布常模的教學問卷：適合用來提升自己，不能作為錄用或辭退任何人的依據。總分高，也不代表產品或技術知識就好。',
  record: '記錄',
  inShort: '總之',
  next: '接下來',
  menu: '（選單：做測試、看結果）',
  train: '（今天的練習，大約五分鐘）',
}

/** What a result says, on the screen and in Markdown. */
export const resultWords: InLanguages<ResultWords> = { en, 'zh-Hans': zhHans, 'zh-Hant': zhHant }
