package io.slipway.api;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.slipway.SlipwayTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.ResultActions;

@SlipwayTest
@Import(TrialController.class)
class ProblemTest {

    @Autowired
    MockMvc mvc;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"name": 5, "count": 1}                 | name    | a text in quotes
            {"name": "a", "count": "1"}             | count   | a whole number
            {"name": "a", "count": 1.5}             | count   | a whole number
            {"name": "a", "count": null}            | count   | a whole number
            {"name": "a", "count": 1, "tags": [[]]} | tags[0] | a text in quotes
            {"name": "a", "count": 1, "tags": "x"}  | tags    | a list
            {"name": "a", "count": 1, "extra": 1}   | extra   | no such field
            {"name": " ", "count": 1}               | name    | must not be blank
            {"name": "a", "count": 0}               | count   | greater than or equal to 1
            """)
    void wrongInputNamesTheFieldAndWhatWouldBeRight(String body, String field, String message) throws Exception {
        send(body).andExpect(status().isBadRequest())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.type").value(startsWith("urn:slipway:problem:")))
                .andExpect(jsonPath("$.title").value("Wrong input")).andExpect(jsonPath("$.status").value(400))
                .andExpect(jsonPath("$.detail").value("One field is wrong. Nothing was done."))
                .andExpect(jsonPath("$.errors", hasSize(1))).andExpect(jsonPath("$.errors[0].field").value(field))
                .andExpect(jsonPath("$.errors[0].message").value(containsString(message)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"name\": ", "", "{\"name\":\"a\",\"name\":\"b\",\"count\":1}", "{\"name\":\"a\",\"count\":1} x",
        "not json", "[]", "5", "null"})
    void anUnreadableBodyIsAProblem(String body) throws Exception {
        send(body).andExpect(status().isBadRequest()).andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.detail").isNotEmpty()).andExpect(content().string(not(containsString("java"))));
    }

    @ParameterizedTest
    @CsvSource({"page=-1, page", "page=x, page", "size=0, size", "size=501, size", "size=99999999999, size"})
    void aPageOutOfBoundsIsRefused(String query, String field) throws Exception {
        perform(get("/api/trial/list?" + query)).andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value(field));
    }

    @Test
    void aListIsAPage() throws Exception {
        perform(get("/api/trial/list?page=2&size=10")).andExpect(status().isOk()).andExpect(content().json("""
                {"items": ["a"], "page": 2, "size": 10, "total": 21}
                """, JsonCompareMode.STRICT));
        perform(get("/api/trial/list")).andExpect(jsonPath("$.size").value(50));
    }

    @ParameterizedTest
    @CsvSource({"not-found, 404, Not found", "forbidden, 403, Not allowed", "conflict, 409, Not possible now"})
    void theModulesOwnErrorsHaveTheirStatus(String path, int status, String title) throws Exception {
        perform(get("/api/trial/" + path)).andExpect(status().is(status))
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.title").value(title))
                .andExpect(jsonPath("$.detail").value("There is no team with the key x."));
    }

    @Test
    void anUnexpectedErrorGivesAReferenceAndNothingElse() throws Exception {
        perform(get("/api/trial/bug")).andExpect(status().isInternalServerError())
                .andExpect(jsonPath("$.reference").isNotEmpty())
                .andExpect(content().string(not(containsString("secret of the house"))))
                .andExpect(content().string(not(containsString("Exception"))));
    }

    @Test
    void pathsMethodsAndFormatsThatDoNotExistAreProblems() throws Exception {
        perform(get("/api/v1/nowhere")).andExpect(status().isNotFound())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
        perform(post("/api/trial/list")).andExpect(status().isMethodNotAllowed())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
        perform(post("/api/trial").contentType(MediaType.APPLICATION_XML).content("<a/>"))
                .andExpect(status().isUnsupportedMediaType())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
        perform(get("/api/trial/list").accept(MediaType.APPLICATION_PDF)).andExpect(status().isNotAcceptable());
        perform(get("/api/trial/number/x")).andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("number"));
        perform(get("/api/trial/required")).andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("q"));
        perform(get("/api/trial/required?q=0")).andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("q"));
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, 未找到", "'fr, zh;q=0.5', 未找到", "en-GB, Not found", "fr, Not found"})
    void theCallerChoosesTheLanguage(String accepted, String title) throws Exception {
        perform(get("/api/v1/nowhere").header(HttpHeaders.ACCEPT_LANGUAGE, accepted))
                .andExpect(jsonPath("$.title").value(title));
        perform(get("/api/trial/not-found").header(HttpHeaders.ACCEPT_LANGUAGE, accepted))
                .andExpect(jsonPath("$.title").value(title));
    }

    @Test
    void aMessageOfBeanValidationIsInTheCallersLanguage() throws Exception {
        perform(post("/api/trial").contentType(MediaType.APPLICATION_JSON).header(HttpHeaders.ACCEPT_LANGUAGE, "zh-CN")
                .content("{\"name\": \"\", \"count\": 1}")).andExpect(jsonPath("$.errors[0].message").value("不能为空"));
    }

    private ResultActions send(String body) throws Exception {
        return perform(post("/api/trial").contentType(MediaType.APPLICATION_JSON).content(body));
    }

    /** Somebody signs in anew for every request: the holder forgets the person after each. */
    private ResultActions perform(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(user("somebody")));
    }
}
