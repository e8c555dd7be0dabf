package nl.zorginkoop.web.aanmelden;

import jakarta.security.enterprise.credential.Credential;

/** De code van de tweede stap; van wie, staat in de sessie. */
record Codebewijs(String code) implements Credential {}
