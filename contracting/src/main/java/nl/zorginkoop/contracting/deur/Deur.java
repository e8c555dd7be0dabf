package nl.zorginkoop.contracting.deur;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Merkt een methode van een loket als deur. De eerste parameter is een {@link Namens}; een deur met
 * {@link #persoonsgegevens()} heeft ook een {@link Grondslag}. Elke deur heeft een rij in de
 * autorisatiematrix ({@code autorisatiematrix.csv} bij de tests).
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Deur {
    /** De rollen die naar binnen mogen. */
    @Nonbinding
    Rol[] value() default {};

    /** Laat deze deur gegevens van hulpvragers zien? Dan is een grondslag verplicht. */
    @Nonbinding
    boolean persoonsgegevens() default false;

    /** Verandert deze deur iets? Dan komt er een logregel in dezelfde transactie. */
    @Nonbinding
    boolean wijzigt() default false;

    /** Laat een logregel na ook al verandert er niets, zoals bij een uitvoer over mensen. */
    @Nonbinding
    boolean vastleggen() default false;

    /** Hoe lang de transactie hooguit duurt, in seconden; 0 is de standaard van de server. */
    @Nonbinding
    int seconden() default 0;
}
