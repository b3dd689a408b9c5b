'use strict';
// The report can be read without this. It adds: what is shown, cards that a mark opens and closes, keys, and open cards in print.
// Where pages are put in later, the event claimtier:pages says so.
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const boxes = all('#controls input');
  const family = document.getElementById('family');
  const ids = (element) => element.dataset.items.split(' ');
  let cards, spots, spotOf;  // of the pages that are there
  const shown = (id) => !cards.get(id).hidden;
  const cardsOf = (spot) => ids(spot).filter(shown).map((id) => cards.get(id));

  const isOpen = (spot) => cardsOf(spot).every((card) => card.open);
  const tell = (spot) => spot.setAttribute('aria-expanded', isOpen(spot));

  const setOpen = (spot, open) => {
    cardsOf(spot).forEach((card) => { card.open = open; });
    tell(spot);
    if (open) cardsOf(spot)[0].scrollIntoView({block: 'nearest'});
  };

  // A mark without anything to show is plain text: no button, no stop of the Tab key.
  const setButton = (spot, on) => {
    if (!on) return ['href', 'role', 'aria-expanded', 'aria-controls', 'title'].forEach((name) => spot.removeAttribute(name));
    spot.href = `#${ids(spot).find(shown)}-why`;
    spot.setAttribute('role', 'button');
    spot.setAttribute('aria-controls', ids(spot).filter(shown).join(' '));
    spot.title = spot.dataset.title;
    tell(spot);
  };

  const filter = () => {
    const kinds = new Set(boxes.filter((box) => box.checked).map((box) => box.dataset.kind));
    cards.forEach((card) => { card.hidden = !kinds.has(card.dataset.kind) || ![card.dataset.code, ''].includes(family.value); });
    all('[data-item]').forEach((element) => { element.hidden = !shown(element.dataset.item); });
    all('mark').forEach((mark) => {
      const kindsHere = ids(mark).filter(shown).map((id) => cards.get(id).dataset.kind);
      mark.className = boxes.map((box) => box.dataset.kind).find((kind) => kindsHere.includes(kind)) || 'off';
    });
    spots.forEach((spot) => setButton(spot, ids(spot).some(shown)));
    const visible = [...cards.values()].filter((card) => !card.hidden).length;
    document.getElementById('shown').textContent = `${visible} of ${cards.size} shown`;
  };

  const go = (spot, step) => {
    const stops = spots.filter((other) => other.href);
    const next = stops[stops.indexOf(spot) + step];
    if (next) next.focus();
  };

  const close = (target) => {
    const card = target.closest('.card');
    const spot = target.closest('.spot') || (card && spotOf.get(card.id));
    if (spot) {
      setOpen(spot, false);
      spot.focus();
    } else if (card) {
      card.open = false;
      card.firstElementChild.focus();
    }
  };

  const light = (target, on) => {
    const card = target.closest('.card');
    const spot = target.closest('.spot') || (card && spotOf.get(card.id));
    if (!spot) return;
    spot.classList.toggle('lit', on);
    cardsOf(spot).forEach((other) => other.classList.toggle('lit', on && (!card || other === card)));
  };

  const fillFamilies = () => {
    const names = new Map([...cards.values()].map((card) => [card.dataset.code, card.dataset.family]));
    const order = (code) => code[0] + code.slice(1).padStart(3, '0');
    const chosen = family.value;
    family.length = 1;
    [...names].sort((a, b) => (order(a[0]) < order(b[0]) ? -1 : 1))
      .forEach(([code, name]) => family.append(new Option(`${code} ${name}`, code, false, code === chosen)));
  };

  const readPages = () => {
    cards = new Map(all('.card').map((card) => [card.id, card]));
    spots = all('.spot');
    spotOf = new Map(spots.flatMap((spot) => ids(spot).map((id) => [id, spot])));
    spots.forEach((spot) => { spot.dataset.title = spot.title; });
    cards.forEach((card) => card.addEventListener('toggle', () => {
      const spot = spotOf.get(card.id);
      if (spot && spot.href) tell(spot);
    }));
    fillFamilies();
    boxes.forEach((box) => { box.parentElement.hidden = !document.querySelector(`.card.${box.dataset.kind}`); });
    document.getElementById('controls').hidden = cards.size === 0;
    filter();
  };

  document.addEventListener('click', (event) => {
    const spot = event.target.closest('.spot[href]');
    if (!spot) return;
    event.preventDefault();
    setOpen(spot, !isOpen(spot));
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') return close(event.target);
    const spot = event.target.closest('.spot');
    if (!spot || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === ' ') {
      event.preventDefault();
      setOpen(spot, !isOpen(spot));
    } else if (event.key === 'n') {
      go(spot, 1);
    } else if (event.key === 'p') {
      go(spot, -1);
    }
  });
  for (const [type, on] of [['pointerover', true], ['pointerout', false], ['focusin', true], ['focusout', false]]) {
    document.addEventListener(type, (event) => light(event.target, on));
  }
  document.getElementById('controls').addEventListener('change', filter);
  const openAll = (open) => cards.forEach((card) => { card.open = open; });
  document.getElementById('open-all').addEventListener('click', () => openAll(true));
  document.getElementById('close-all').addEventListener('click', () => openAll(false));
  addEventListener('beforeprint', () => all('details').forEach((element) => {
    element.dataset.open = element.open;
    element.open = true;
  }));
  addEventListener('afterprint', () => all('details').forEach((element) => { element.open = element.dataset.open === 'true'; }));

  document.addEventListener('claimtier:pages', readPages);
  readPages();
})();
