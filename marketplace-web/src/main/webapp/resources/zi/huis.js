/* Wat een pagina zonder script niet kan: het menu open op een breed scherm, waarschuwen voor het
   einde van de sessie en een half ingevuld formulier bewaren. Zonder script werkt alles verder. */
(function () {
  'use strict';

  var menu = document.querySelector('details.menu');
  if (menu) {
    var breed = window.matchMedia('(min-width: 60.01rem)');
    var zet = function () { menu.open = breed.matches; };
    zet();
    breed.addEventListener('change', zet);
  }

  // Geheime velden en bestanden blijven nooit in de browser achter.
  var velden = 'form[data-concept] input:not([type=password]):not([type=hidden]):not([type=file]), form[data-concept] textarea, form[data-concept] select';
  function sleutel(veld) { return 'concept:' + location.pathname + ':' + veld.id; }
  document.querySelectorAll(velden).forEach(function (veld) {
    if (veld.dataset.geheim !== undefined || !veld.id) { return; }
    var bewaard = sessionStorage.getItem(sleutel(veld));
    if (bewaard !== null && veld.value === '') { veld.value = bewaard; }
    veld.addEventListener('input', function () { sessionStorage.setItem(sleutel(veld), veld.value); });
  });
  document.querySelectorAll('[data-verzonden]').forEach(function () {
    Object.keys(sessionStorage).filter(function (k) { return k.indexOf('concept:') === 0; })
      .forEach(function (k) { sessionStorage.removeItem(k); });
  });

  // Een lijst met fouten krijgt de aandacht: een schermlezer leest haar voor.
  var fouten = document.querySelector('[data-focus]');
  if (fouten) { fouten.focus(); }

  // Een aanvraag: elk veld gaat meteen naar de server, op volgorde. Wat nog niet weg is als het
  // venster verdwijnt, gaat alsnog mee. De knoppen doen hetzelfde zonder script.
  document.querySelectorAll('form[data-bewaar]').forEach(function (form) {
    var melding = form.querySelector('[data-bewaard]');
    var rij = Promise.resolve();
    var wachtend = new Map();
    var tik;
    function deel(veld) {
      var samen = veld.closest('[data-samen]');
      var velden = samen ? samen.querySelectorAll('input, select, textarea') : [veld];
      var gegevens = new URLSearchParams({ stil: 'ja', handeling: 'stap' });
      form.querySelectorAll(':scope > input[type=hidden]').forEach(function (v) { gegevens.append(v.name, v.value); });
      velden.forEach(function (v) {
        var keuze = v.type === 'checkbox' || v.type === 'radio';
        if (v.name && (!keuze || v.checked)) { gegevens.append(v.name, v.value); }
      });
      return gegevens;
    }
    function stuur(veld) {
      var gegevens = deel(veld);
      rij = rij.then(function () {
        return fetch(form.action, { method: 'POST', body: gegevens, credentials: 'same-origin', keepalive: true });
      }).then(function (antwoord) {
        return antwoord.redirected ? form.dataset.bewaar : antwoord.text();
      }).then(function (tekst) { melding.textContent = tekst; })
        .catch(function () { melding.textContent = form.dataset.bewaar; });
    }
    function leeg() {
      clearTimeout(tik);
      wachtend.forEach(function (veld) { stuur(veld); });
      wachtend.clear();
    }
    function wacht(veld) { wachtend.set(veld.closest('[data-samen]') || veld, veld); }
    form.addEventListener('input', function (e) { wacht(e.target); clearTimeout(tik); tik = setTimeout(leeg, 700); });
    form.addEventListener('change', function (e) { wacht(e.target); leeg(); });
    form.addEventListener('submit', function () { clearTimeout(tik); wachtend.clear(); });
    document.addEventListener('visibilitychange', function () { if (document.hidden) { leeg(); } });
  });

  // Een fout achter een dichtgeklapte kop is anders niet te vinden.
  document.querySelectorAll('details .field.err, details .msg').forEach(function (fout) {
    for (var d = fout.closest('details'); d; d = d.parentElement.closest('details')) { d.open = true; }
  });

  // Werk dat loopt vertelt hoe ver het is; is het klaar, dan komt de bladzijde in haar geheel opnieuw. Een link
  // ernaast doet hetzelfde zonder script. Een tabblad dat niemand ziet vraagt niets.
  function ververs(deel) {
    setTimeout(function () {
      if (document.hidden) { ververs(deel); return; }
      fetch(location.href, { credentials: 'same-origin' })
        .then(function (antwoord) { return antwoord.redirected || !antwoord.ok ? null : antwoord.text(); })
        .then(function (tekst) {
          var nieuw = tekst && new DOMParser().parseFromString(tekst, 'text/html').getElementById(deel.id);
          if (!nieuw) { location.reload(); return; }
          deel.replaceChildren.apply(deel, Array.from(nieuw.childNodes));
          ververs(deel);
        }).catch(function () { ververs(deel); });
    }, Number(deel.dataset.ververs));
  }
  document.querySelectorAll('[data-ververs]').forEach(ververs);

  // Een knop waarachter lang werk zit, zegt dat het loopt; zonder script draait het wieltje van de browser.
  var bezig = document.getElementById('bezig');
  if (bezig) {
    var straks;
    document.addEventListener('submit', function (e) {
      if (!e.submitter || !e.submitter.classList.contains('lang')) { return; }
      straks = setTimeout(function () { bezig.textContent = bezig.dataset.tekst; }, 1000);
    });
    window.addEventListener('pageshow', function () { clearTimeout(straks); bezig.textContent = ''; });
  }

  document.querySelectorAll('[data-afdrukken]').forEach(function (knop) {
    knop.addEventListener('click', function () { window.print(); });
  });

  // De som loopt mee terwijl iemand de opbouw invult; de knop "Tel op" doet hetzelfde zonder script.
  document.querySelectorAll('[data-telop]').forEach(function (groep) {
    var uit = groep.querySelector('[data-som]');
    var geld = new Intl.NumberFormat('nl-NL', { style: 'currency', currency: 'EUR' });
    groep.addEventListener('input', function () {
      var som = 0;
      groep.querySelectorAll('input[type=text]').forEach(function (veld) {
        som += Math.round(Number(veld.value.replace(/\./g, '').replace(',', '.')) * 100) || 0;
      });
      uit.textContent = geld.format(som / 100);
    });
  });

  var dialoog = document.getElementById('sessie-einde');
  if (!dialoog) { return; }
  var duur = Number(dialoog.dataset.seconden) * 1000;
  var vooraf = Math.min(120000, duur / 4);
  var wekker, einde;
  function begin() {
    clearTimeout(wekker); clearTimeout(einde);
    wekker = setTimeout(function () { dialoog.showModal(); }, duur - vooraf);
    einde = setTimeout(function () { location.href = dialoog.dataset.uit; }, duur + 1000);
  }
  dialoog.querySelector('button[value=verlengen]').addEventListener('click', function (klik) {
    klik.preventDefault();
    var gegevens = new URLSearchParams(new FormData(dialoog.querySelector('form')));
    fetch(dialoog.querySelector('form').action, { method: 'POST', body: gegevens, credentials: 'same-origin' })
      .then(function (antwoord) {
        if (!antwoord.ok) { location.reload(); return; }
        dialoog.close(); begin();
      });
  });
  begin();
})();
