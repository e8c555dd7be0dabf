/**
 * Wat een aanbieder ziet als hij toegelaten wil worden: zijn dossier, zijn aanvragen en het
 * formulier. Elk veld van het formulier gaat meteen naar de databank, met één weg voor het script
 * en de knop: daarom een gewoon formulier en geen Faces, dat met de sessie zou verlopen. Zonder
 * script werkt elke stap ook.
 */
package nl.zorginkoop.web.aanvraag;
