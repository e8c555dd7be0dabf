/** Veel toewijzingen in één handeling: klaarzetten, laten lopen, stoppen, en wat niet ging. */
package nl.zorginkoop.web.uitgifte;
