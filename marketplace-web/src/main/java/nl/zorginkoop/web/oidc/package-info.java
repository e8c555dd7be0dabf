/**
 * Aanmelden bij een identiteitsdienst (OpenID Connect Core 1.0, code flow met PKCE): de instelling,
 * het verzoek dat in de sessie wacht, het gesprek met de dienst en wat haar claims hier betekenen.
 * De {@link nl.zorginkoop.web.aanmelden.Poortwachter} blijft het ene mechanisme dat binnenlaat.
 */
package nl.zorginkoop.web.oidc;
