// Runs a passkey ceremony when its form is sent, and sends the answer with the form. Options are in the form, so
// nothing is fetched. Without support the pages show the other ways.
(() => {
  'use strict';
  const supported = 'credentials' in navigator && 'PublicKeyCredential' in window
    && 'parseRequestOptionsFromJSON' in PublicKeyCredential;
  if (!supported) document.documentElement.classList.add('no-passkeys');

  const run = async form => {
    const options = JSON.parse(form.dataset.options);
    const credential = form.dataset.passkey === 'create'
      ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
      : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
    form.elements.namedItem('credential').value = JSON.stringify(credential.toJSON());
    form.submit();
  };

  for (const form of document.querySelectorAll('form[data-passkey]')) {
    const said = form.querySelector('[data-failed]');
    form.addEventListener('submit', event => {
      event.preventDefault();
      said.hidden = true;
      // Refused, closed or timed out: all read alike to the page, and all can be tried again.
      run(form).catch(() => { said.hidden = false; });
    });
  }
})();
