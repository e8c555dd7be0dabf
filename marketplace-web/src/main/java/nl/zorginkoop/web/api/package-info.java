/**
 * De ingang voor machines onder {@code /api/v1}: problem+json met alle fouten, bladeren met
 * cursors, herhaalbare inleveringen en ETags. Beschreven in {@code openapi.json}.
 */
package nl.zorginkoop.web.api;
