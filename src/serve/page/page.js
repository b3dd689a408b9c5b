// The local page: sends the draft to the program behind it whenever it changes, and shows the answer. The script of the report, which
// stands above, serves the marks. Page text comes escaped from the program, by the writer of the HTML report.
(() => {
  const $ = (id) => document.getElementById(id);
  const [draft, pages, summary, problem] = ['draft', 'pages', 'summary', 'problem'].map($);
  const welcome = pages.firstElementChild;
  const PAUSE = 250;  // milliseconds without a key
  const LIMIT = Number(document.body.dataset.limit);
  const EXAMPLE = 'Our stem cells regrow cartilage and end knee pain for good.\n\n' +
    'PRP may ease knee pain for some months. Not everyone benefits, and results vary.\n';

  let file = null;     // its bytes are the draft until somebody types; a Word file stays one
  let name = '';       // of the file
  let asking = null;   // the request under way
  let timer = 0;
  let typed = false;   // there is something that would be lost

  const bytes = () => file || new Blob(['\ufeff', draft.value]);  // the mark says UTF-8, whatever the words declare
  const isEmpty = () => !file && draft.value.trim() === '';

  const setBusy = (busy) => $('result').setAttribute('aria-busy', busy);

  const tell = (text, trouble = '') => {
    if (summary.textContent !== text) summary.textContent = text;
    problem.textContent = trouble;
    problem.hidden = trouble === '';
  };

  const ask = async (path, settings, signal) => {
    const body = bytes();
    if (body.size > LIMIT) throw new Error(`This draft has ${(body.size / 2 ** 20).toFixed(1)} MiB; ${LIMIT / 2 ** 20} can be checked at once.`);
    const query = new URLSearchParams({name, ...settings});
    for (const id of ['profile', 'intervention', 'format']) query.set(id, $(id).value);
    const answer = await fetch(`${path}?${query}`, {method: 'POST', body, signal, headers: {'Content-Type': 'application/octet-stream'}})
      .catch((error) => { throw error.name === 'AbortError' ? error : new Error('claimtier-serve no longer answers. Was it ended?'); });
    if (!answer.ok) throw new Error((await answer.text()).trim());
    return answer;
  };

  // ---- the answer ----

  const selectWords = ([line, column, endLine, endColumn]) => {
    const text = draft.value;
    const offset = (row, col) => {
      let at = 0;
      for (let i = 1; i < row; ++i) at = text.indexOf('\n', at) + 1;
      for (let i = 1; i < col; ++i) at += text.codePointAt(at) > 0xffff ? 2 : 1;
      return at;
    };
    draft.setSelectionRange(offset(line, column), offset(endLine, endColumn));
    draft.blur();
    draft.focus();  // brings the words into view
    $('editor').scrollIntoView({block: 'nearest'});
  };

  const addButton = (card, label, act) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = label;
    button.addEventListener('click', () => act(button));
    const row = card.querySelector('.acts') || document.createElement('p');
    row.className = 'acts';
    row.append(button);
    card.querySelector('.why').prepend(row);
  };

  const copy = (words) => async (button) => {
    await navigator.clipboard.writeText(words).catch((error) => tell(summary.textContent, error.message));
    if (problem.hidden) button.textContent = 'Copied';
  };

  // What was open stays open, although marks get new numbers while somebody types.
  const keyOf = (details) => details.className + (details.querySelector('.message') || details).textContent.slice(0, 200);
  const openOnes = () => new Set([...pages.querySelectorAll('details[open]')].map(keyOf));

  const nameFile = () => { $('file-name').textContent = name && name + (draft.readOnly ? ' (change it in Word and open it again)' : ''); };

  const show = (answer) => {
    const open = openOnes();
    pages.innerHTML = answer.html;
    pages.querySelectorAll('details').forEach((details) => { details.open = open.has(keyOf(details)); });
    for (const {id, place, rewrite} of answer.marks) {
      const card = $(id);
      if (rewrite) addButton(card, 'Copy this wording', copy(rewrite));
      if (place) addButton(card, 'Show in the draft', () => selectWords(place));
    }
    document.dispatchEvent(new Event('claimtier:pages'));
    tell(answer.summary);
    if (answer.text === undefined) return;
    draft.value = answer.text;
    draft.readOnly = answer.format === 'docx';
    if (!draft.readOnly) file = null;
    nameFile();
  };

  const showNothing = () => {
    pages.replaceChildren(welcome);
    document.dispatchEvent(new Event('claimtier:pages'));
    tell('');
  };

  const showFault = (message) => {
    if (file && !draft.readOnly) {  // it could not be opened
      [file, name] = [null, ''];
      showNothing();
      nameFile();
    }
    tell(summary.textContent, message);
  };

  const check = async () => {
    clearTimeout(timer);
    if (asking) asking.abort();
    const mine = asking = new AbortController();
    const empty = isEmpty();
    $('clear').disabled = empty && name === '';
    document.querySelectorAll('[data-report]').forEach((button) => { button.disabled = empty; });
    nameFile();
    setBusy(!empty);
    if (empty) return showNothing();
    try {
      const answer = await (await ask('/check', file && !draft.readOnly ? {opened: 1} : {}, mine.signal)).json();
      if (mine === asking) show(answer);
    } catch (error) {
      if (mine === asking) showFault(error.message);
    }
    if (mine === asking) setBusy(false);
  };

  // ---- the draft ----

  const start = (text, newFile = null) => {
    if (typed && !confirm('What you typed will be lost. Go on?')) return;
    typed = false;
    [file, name] = [newFile, newFile ? newFile.name : ''];
    draft.readOnly = false;
    draft.value = text;
    check();
  };

  const open = (list) => { if (list.length > 0) start('', list[0]); };

  const save = async (button) => {
    try {
      const answer = await ask('/report', {as: button.dataset.report});
      const link = document.createElement('a');
      link.href = URL.createObjectURL(await answer.blob());
      link.download = `${name.replace(/\.\w+$/, '') || 'draft'}-claims.${button.dataset.ending}`;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 60000);
    } catch (error) {
      tell(summary.textContent, error.message);
    }
  };

  draft.addEventListener('input', () => {
    typed = draft.value !== '';
    setBusy(true);
    clearTimeout(timer);
    timer = setTimeout(check, PAUSE);
  });
  for (const id of ['profile', 'intervention', 'format']) $(id).addEventListener('change', check);
  $('file').addEventListener('change', () => {
    open($('file').files);
    $('file').value = '';  // the same file may be opened again
  });
  $('clear').addEventListener('click', () => {
    start('');
    draft.focus();
  });
  $('example').addEventListener('click', () => start(EXAMPLE));
  document.querySelectorAll('[data-report]').forEach((button) => button.addEventListener('click', () => save(button)));
  for (const type of ['dragover', 'dragleave', 'drop']) {
    document.addEventListener(type, (event) => {
      if (!event.dataTransfer.types.includes('Files')) return;
      event.preventDefault();
      document.body.classList.toggle('dropping', type === 'dragover');
      if (type === 'drop') open(event.dataTransfer.files);
    });
  }
  pages.addEventListener('click', (event) => {
    const link = event.target.closest('a[href^=http]');
    if (link) link.target = '_blank';  // a source must not take the place of the draft
  });
  addEventListener('beforeunload', (event) => { if (typed) event.preventDefault(); });
})();
