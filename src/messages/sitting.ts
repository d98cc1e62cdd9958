import type { InLanguages } from './language.ts'

const en = {
  position: (at: number, of: number) => `${at} of ${of}`,
  yourAnswer: (answer: string) => `Your answer: ${answer}`,
  notAnswered: 'Not answered yet.',
  marked: (answer: string) => `Marked: ${answer}. Enter accepts it.`,
  keys: (points: string) => [`${points} answer`, 'Left/Right move', 'Enter next', 'Bksp back', 'r review', '? help'],
  keysConfirm: (points: string) => [
    `${points} mark`,
    'Left/Right move',
    'Enter accept',
    'Bksp back',
    'r review',
    '? help',
  ],
  keysShort: (points: string) => [points, 'Enter', 'Bksp back', 'r', '? help'],
  help: (points: string, confirm: boolean): [key: string, does: string][] => [
    [points, confirm ? 'marks an answer' : 'answers and goes on'],
    ['Left Right', 'moves the mark'],
    ['Enter', 'accepts the mark and goes on'],
    ['Backspace', 'goes back; every answer stays'],
    ['Up Down', 'goes back or on without answering'],
    ['r', 'shows all answers, to check and change'],
    ['Ctrl-C', 'leaves; the answers so far are kept'],
  ],
  helpTitle: 'Keys',
  helpClose: 'Any key closes this.',
  tooSmall: 'The window is too small. Please make it larger.',
  notSaved: (why: string) => `Not saved: ${why} Your answers are kept here; the next one tries again.`,
  reviewTitle: (title: string) => `${title} - check`,
  reviewCount: (answered: number, of: number) => `${answered} of ${of} answered`,
  unanswered: 'MISSING',
  reviewMissing: (numbers: string, count: number) =>
    count === 1
      ? `Question ${numbers} is not answered. Enter goes there.`
      : `${count} questions are not answered: ${numbers}. Enter goes there.`,
  reviewReady: 'Enter: see the result.  A number and Enter: go to that question.',
  noSuchQuestion: (typed: string, last: number) => `There is no question ${typed}; the last is ${last}.`,
  reviewKeys: ['Number, Enter: that question', 'Bksp back', 'Ctrl-C leave'],
  reviewHelp: [
    ['Enter', 'sees the result, or goes to what is missing'],
    ['a number, Enter', 'goes to that question'],
    ['Backspace', 'goes back to where you were'],
    ['Ctrl-C', 'leaves; the answers so far are kept'],
  ] as [key: string, does: string][],
  reviewReadyShort: 'Enter: result.  Number + Enter: that one.',
  reviewGo: (typed: string) => `Go to question: ${typed}`,
  saved: (answered: number, of: number) => `Saved ${answered} of ${of} answers.`,
  continueWith: (command: string) => `Continue with:  ${command}`,
  /** Set before the statements where they stand one above the other. */
  leftTag: 'L',
  rightTag: 'R',
  plain: {
    introKeys: (points: string) =>
      `Answer each question with a number, ${points}. b goes back, r lists your answers, s saves and leaves, ? repeats this help.`,
    question: (at: number, of: number) => `Question ${at} of ${of}.`,
    leftIs: (text: string) => `Left: ${text}`,
    rightIs: (text: string) => `Right: ${text}`,
    pointList: (points: readonly string[]) => `${points.join(', ')}.`,
    prompt: (points: string) => `Answer ${points}: `,
    answered: (answer: string) => `Answered ${answer}.`,
    earlier: (answer: string) => `Your answer so far: ${answer}. A new number changes it.`,
    refused: (line: string, points: string) => `"${line}" is not an answer here. The answers are ${points}.`,
    empty: (points: string) => `An empty line is no answer. The answers are ${points}.`,
    atFirst: 'This is the first question.',
    reviewPrompt: 'Enter for the result, a number to change that question, s to save and leave: ',
    noSuchQuestion: (line: string, last: number) => `"${line}" is no question. The questions are 1 to ${last}.`,
    missingAtEnd: (count: number) => (count === 1 ? '1 answer is missing.' : `${count} answers are missing.`),
  },
  resume: {
    found: (answered: number, of: number, when: string) =>
      answered === of
        ? `You stopped at ${answered} of ${of} answers, before the result (${when}).`
        : `You stopped at ${answered} of ${of} answers (${when}).`,
    question: 'Go on from there?',
    goOn: 'Go on',
    oneOrTwo: 'Type 1 or 2: ',
    anew: 'Begin again (the old answers are set aside, not deleted)',
    mentioned: (answered: number, of: number, command: string) =>
      `An unfinished test with ${answered} of ${of} answers is kept; it is not continued here. To continue it: ${command}`,
    changed: (numbers: string) => `The test has changed since: these questions are asked again: ${numbers}.`,
    changedScoring: 'The way the test is scored has changed since; your answers stay.',
    taken: 'Another window has just continued these answers, so this one begins anew.',
    takenLater: 'Another window has continued this draft. The answers given here are kept in a draft of their own.',
    damaged: (file: string) => `A draft could not be read; it is set aside, unchanged: ${file}`,
  },
  name: {
    question: 'Your name for the record (Enter leaves it out):',
  },
}

export type SittingWords = typeof en

const zhHans: SittingWords = {
  position: (at, of) => `第 ${at} 题，共 ${of} 题`,
  yourAnswer: answer => `你的选择：${answer}`,
  notAnswered: '尚未作答。',
  marked: answer => `已选中：${answer}。按回车确认。`,
  keys: points => [`${points} 作答`, '左/右 移动', '回车 下一题', '退格 上一题', 'r 检查', '? 帮助'],
  keysConfirm: points => [`${points} 选中`, '左/右 移动', '回车 确认', '退格 上一题', 'r 检查', '? 帮助'],
  keysShort: points => [points, '回车', '退格 上一题', 'r', '? 帮助'],
  help: (points, confirm) => [
    [points, confirm ? '选中一个答案' : '作答并进入下一题'],
    ['左 右', '移动选择'],
    ['回车', '确认所选并进入下一题'],
    ['退格', '回到上一题，答案都保留'],
    ['上 下', '不作答，往前或往后翻'],
    ['r', '列出全部答案，检查或修改'],
    ['Ctrl-C', '退出，已答的都会保存'],
  ],
  helpTitle: '按键',
  helpClose: '按任意键返回。',
  tooSmall: '窗口太小，请放大一些。',
  notSaved: why => `未能保存：${why}你的答案还在这里，答下一题时会再试。`,
  reviewTitle: title => `${title} - 检查`,
  reviewCount: (answered, of) => `已答 ${answered} 题，共 ${of} 题`,
  unanswered: '未作答',
  reviewMissing: (numbers, count) => `还有 ${count} 题未答：第 ${numbers} 题。按回车前往。`,
  reviewReady: '回车：查看结果。  题号加回车：回到那一题。',
  noSuchQuestion: (typed, last) => `没有第 ${typed} 题，最后一题是第 ${last} 题。`,
  reviewKeys: ['题号加回车：那一题', '退格 返回', 'Ctrl-C 退出'],
  reviewHelp: [
    ['回车', '查看结果；有未答的题就前往那里'],
    ['题号加回车', '前往那一题'],
    ['退格', '回到刚才的地方'],
    ['Ctrl-C', '退出，已答的都会保存'],
  ],
  reviewReadyShort: '回车：结果。  题号加回车：回到那题。',
  reviewGo: typed => `前往第 ${typed} 题`,
  saved: (answered, of) => `已保存 ${answered} 题的答案（共 ${of} 题）。`,
  continueWith: command => `继续作答：  ${command}`,
  leftTag: '左',
  rightTag: '右',
  plain: {
    introKeys: points =>
      `每题请输入一个数字（${points}）。b 回到上一题，r 列出已答的题，s 保存并退出，? 再看一遍说明。`,
    question: (at, of) => `第 ${at} 题，共 ${of} 题。`,
    leftIs: text => `左：${text}`,
    rightIs: text => `右：${text}`,
    pointList: points => `${points.join('，')}。`,
    prompt: points => `请输入 ${points}：`,
    answered: answer => `已选 ${answer}。`,
    earlier: answer => `你之前选的是 ${answer}。输入新的数字即可更改。`,
    refused: (line, points) => `“${line}”不是可选的答案，请输入 ${points}。`,
    empty: points => `空行不算作答，请输入 ${points}。`,
    atFirst: '这已经是第一题。',
    reviewPrompt: '按回车看结果，输入题号可修改那一题，s 保存并退出：',
    noSuchQuestion: (line, last) => `没有第“${line}”题，题号是 1 到 ${last}。`,
    missingAtEnd: count => `还有 ${count} 题没有作答。`,
  },
  resume: {
    found: (answered, of, when) =>
      answered === of
        ? `你上次已全部答完，还没有看结果（${when}）。`
        : `你上次答了 ${answered} 题，共 ${of} 题（${when}）。`,
    question: '接着作答吗？',
    goOn: '接着作答',
    oneOrTwo: '请输入 1 或 2：',
    anew: '重新开始（原来的答案会另存，不会删除）',
    mentioned: (answered, of, command) =>
      `有一份未完成的测试（已答 ${answered} 题，共 ${of} 题）仍然保留，这次不会接着作答。要接着作答：${command}`,
    changed: numbers => `测试内容有改动，以下题目需要重新作答：${numbers}。`,
    changedScoring: '测试的计分方法有改动，你的答案保留不变。',
    taken: '另一个窗口刚刚接着作答这份答案，这里将重新开始。',
    takenLater: '另一个窗口已接着作答这份草稿。这里的答案另存为一份新草稿。',
    damaged: file => `有一份草稿无法读取，已原样另存：${file}`,
  },
  name: {
    question: '姓名（写进记录；不想写就直接按回车）：',
  },
}

const zhHant: SittingWords = {
  position: (at, of) => `第 ${at} 題，共 ${of} 題`,
  yourAnswer: answer => `你的選擇：${answer}`,
  notAnswered: '尚未作答。',
  marked: answer => `已選取：${answer}。按 Enter 確認。`,
  keys: points => [`${points} 作答`, '左/右 移動', 'Enter 下一題', 'Bksp 上一題', 'r 檢查', '? 說明'],
  keysConfirm: points => [`${points} 選取`, '左/右 移動', 'Enter 確認', 'Bksp 上一題', 'r 檢查', '? 說明'],
  keysShort: points => [points, 'Enter', 'Bksp 上一題', 'r', '? 說明'],
  help: (points, confirm) => [
    [points, confirm ? '選取一個答案' : '作答並進入下一題'],
    ['左 右', '移動選擇'],
    ['Enter', '確認所選並進入下一題'],
    ['Backspace', '回到上一題，答案都保留'],
    ['上 下', '不作答，往前或往後翻'],
    ['r', '列出全部答案，檢查或修改'],
    ['Ctrl-C', '離開，已答的都會儲存'],
  ],
  helpTitle: '按鍵',
  helpClose: '按任意鍵返回。',
  tooSmall: '視窗太小，請放大一些。',
  notSaved: why => `未能儲存：${why}你的答案還在這裡，答下一題時會再試。`,
  reviewTitle: title => `${title} - 檢查`,
  reviewCount: (answered, of) => `已答 ${answered} 題，共 ${of} 題`,
  unanswered: '未作答',
  reviewMissing: (numbers, count) => `還有 ${count} 題未答：第 ${numbers} 題。按 Enter 前往。`,
  reviewReady: 'Enter：查看結果。  題號加 Enter：回到那一題。',
  noSuchQuestion: (typed, last) => `沒有第 ${typed} 題，最後一題是第 ${last} 題。`,
  reviewKeys: ['題號加 Enter：那一題', 'Backspace 返回', 'Ctrl-C 離開'],
  reviewHelp: [
    ['Enter', '查看結果；有未答的題就前往那裡'],
    ['題號加 Enter', '前往那一題'],
    ['Backspace', '回到剛才的地方'],
    ['Ctrl-C', '離開，已答的都會儲存'],
  ],
  reviewReadyShort: 'Enter 看結果。 題號加 Enter 回到那題。',
  reviewGo: typed => `前往第 ${typed} 題`,
  saved: (answered, of) => `已儲存 ${answered} 題的答案（共 ${of} 題）。`,
  continueWith: command => `繼續作答：  ${command}`,
  leftTag: '左',
  rightTag: '右',
  plain: {
    introKeys: points =>
      `每題請輸入一個數字（${points}）。b 回到上一題，r 列出已答的題，s 儲存並離開，? 再看一次說明。`,
    question: (at, of) => `第 ${at} 題，共 ${of} 題。`,
    leftIs: text => `左：${text}`,
    rightIs: text => `右：${text}`,
    pointList: points => `${points.join('，')}。`,
    prompt: points => `請輸入 ${points}：`,
    answered: answer => `已選 ${answer}。`,
    earlier: answer => `你之前選的是 ${answer}。輸入新的數字即可更改。`,
    refused: (line, points) => `「${line}」不是可選的答案，請輸入 ${points}。`,
    empty: points => `空行不算作答，請輸入 ${points}。`,
    atFirst: '這已經是第一題。',
    reviewPrompt: '按 Enter 看結果，輸入題號可修改那一題，s 儲存並離開：',
    noSuchQuestion: (line, last) => `沒有第「${line}」題，題號是 1 到 ${last}。`,
    missingAtEnd: count => `還有 ${count} 題沒有作答。`,
  },
  resume: {
    found: (answered, of, when) =>
      answered === of
        ? `你上次已全部答完，還沒有看結果（${when}）。`
        : `你上次答了 ${answered} 題，共 ${of} 題（${when}）。`,
    question: '接著作答嗎？',
    goOn: '接著作答',
    oneOrTwo: '請輸入 1 或 2：',
    anew: '重新開始（原來的答案會另存，不會刪除）',
    mentioned: (answered, of, command) =>
      `有一份未完成的測試（已答 ${answered} 題，共 ${of} 題）仍然保留，這次不會接著作答。要接著作答：${command}`,
    changed: numbers => `測試內容有改動，以下題目需要重新作答：${numbers}。`,
    changedScoring: '測試的計分方法有改動，你的答案保留不變。',
    taken: '另一個視窗剛剛接著作答這份答案，這裡將重新開始。',
    takenLater: '另一個視窗已接著作答這份草稿。這裡的答案另存為一份新草稿。',
    damaged: file => `有一份草稿無法讀取，已原樣另存：${file}`,
  },
  name: {
    question: '姓名（寫進記錄；不想寫就直接按 Enter）：',
  },
}

/** What a sitting says, on the screen and in plain mode. */
export const sittingWords: InLanguages<SittingWords> = { en, 'zh-Hans': zhHans, 'zh-Hant': zhHant }
