package nl.zorginkoop.web.lijst;

/**
 * Een kolomkop.
 *
 * @param link waarmee op deze kolom gesorteerd wordt, of {@code null}
 * @param richting {@code ascending}, {@code descending} of leeg, voor {@code aria-sort}
 */
public record Kop(String tekst, String klasse, String link, String richting) {}
